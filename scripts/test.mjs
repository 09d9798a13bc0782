/**
 * Installs what is missing, finds a browser, builds the site and runs every check: `npm test`.
 * Goes on after a failure, so that one run tells all, and ends with how many passed and failed.
 */
import { spawnSync } from 'node:child_process';
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
let built = true;
for (const [name, each] of Object.entries(builds)) {
	const started = Date.now();
	// What went right need not be read.
	const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
		env: { ...process.env, ...settingsOf(each) },
		encoding: 'utf8',
		maxBuffer: 2 ** 26,
		shell: process.platform === 'win32'
	});
	const ok = status === 0;
	const seconds = Math.round((Date.now() - started) / 1000);
	console.log(`${ok ? 'built' : 'NOT BUILT'}  ${name}, ${seconds} s`);
	if (!ok) console.error(`${stdout}\n${stderr}`);
	built &&= ok;
}
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
