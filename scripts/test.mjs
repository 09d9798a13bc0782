/**
 * Installs what is missing, finds a browser, builds the site and runs every check: `npm test`.
 * Goes on after a failure, so that one run tells all, and ends with how many passed and failed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { install, run } from './setup.mjs';
import { builds, settingsOf } from './test-builds.mjs';

/** Where systems keep a Chromium or Chrome. */
const known = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** @param {string} name a command or a path */
function locate(name) {
	if (existsSync(name)) return name;
	const { stdout, status } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], {
		encoding: 'utf8'
	});
	return status === 0 ? stdout.split('\n')[0]?.trim() : undefined;
}

/** A browser for the journeys: the system's, else Playwright's, else Debian's package. */
function browser() {
	const candidates = [process.env.CHROMIUM_PATH, ...known].filter((name) => name !== undefined);
	for (const name of candidates) {
		const path = locate(name);
		if (path) return { CHROMIUM_PATH: path };
	}
	if (run('npx', ['playwright', 'install', 'chromium'])) return {};
	if (process.getuid?.() === 0 && locate('apt-get')) {
		const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
		run('apt-get', ['update', '-q'], quiet);
		run('apt-get', ['install', '-y', '-q', 'chromium', 'fonts-noto-core'], quiet);
		const path = locate('chromium');
		if (path) return { CHROMIUM_PATH: path };
	}
	console.error(
		'The journeys need a browser, and none could be found or installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.'
	);
	return undefined;
}

install();
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');
const env = browser();
let passed = 0;
let failed = 0;

/** @param {boolean} ok */
const count = (ok) => (ok ? (passed += 1) : (failed += 1));

/** @param {string} name a script in package.json */
const check = (name) => {
	console.log(`\n— ${name}`);
	const ok = run('npm', ['run', '--silent', name]);
	count(ok);
	return ok;
};

for (const name of ['format:check', 'check', 'lint', 'dead-code']) check(name);

console.log('\n— unit tests');
const unit = 'test-results/unit.json';
if (!run('npx', ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile=${unit}`])) {
	if (!existsSync(unit)) count(false);
}
if (existsSync(unit)) {
	const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
		readFileSync(unit, 'utf8')
	);
	passed += numPassedTests;
	failed += numFailedTests || Number(numFailedTestSuites > 0);
}

console.log('\n— builds');
/**
 * Builds a site with its output kept back: two run at once, and what went right need not be read.
 *
 * @param {string} name
 * @param {Record<string, string>} settings
 * @returns {Promise<boolean>}
 */
const build = (name, settings) =>
	new Promise((done) => {
		const started = Date.now();
		const child = spawn('npm', ['run', '--silent', 'build'], {
			env: { ...process.env, ...settings },
			shell: process.platform === 'win32'
		});
		let output = '';
		child.stdout.on('data', (text) => (output += text));
		child.stderr.on('data', (text) => (output += text));
		child.on('close', (status) => {
			const seconds = Math.round((Date.now() - started) / 1000);
			console.log(`${status === 0 ? 'built' : 'NOT BUILT'}  ${name}, ${seconds} s`);
			if (status !== 0) console.error(output);
			done(status === 0);
		});
	});

// One after the other to begin with: it makes what the others share.
const [[first, firstBuild], ...others] = Object.entries(builds);
let built = await build(first, settingsOf(firstBuild));
const lanes = [0, 1].map(async (lane) => {
	for (const [index, [name, each]] of others.entries()) {
		if (index % 2 === lane) built = (await build(name, settingsOf(each))) && built;
	}
});
await Promise.all(lanes);
count(built);

if (built && env) {
	console.log('\n— journeys');
	const journeys = 'test-results/e2e.json';
	const ok = run('npx', ['playwright', 'test'], env);
	if (existsSync(journeys)) {
		const { stats } = JSON.parse(readFileSync(journeys, 'utf8'));
		passed += stats.expected + stats.flaky;
		failed += stats.unexpected;
		if (!ok && !stats.unexpected) count(false);
	} else count(ok);
} else count(false);

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
