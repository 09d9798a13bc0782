/**
 * Installs what is missing, finds a browser, builds the site and runs every check: `npm test`.
 * Goes on after a failure, so that one run tells all, and ends with how many passed and failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { otherEngines } from './engines.mjs';
import { install, installFromDebian, locate, run } from './setup.mjs';
import { builds, longBuild, settingsOf } from './test-builds.mjs';

/** Where systems keep a Chromium or Chrome; one that never had a window is the quickest. */
const known = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** The web server that the site's headers are tried on. Without it those journeys are skipped, and say so. */
function webServer() {
	if (locate('nginx') || locate('/usr/sbin/nginx')) return;
	installFromDebian('nginx-light', 'libnginx-mod-http-brotli-static');
	if (!locate('nginx'))
		console.warn('nginx is not installed: the journeys that serve the site with it are skipped.');
}

/** A browser for the journeys: the system's, else Playwright's, else Debian's package. */
function browser() {
	const candidates = [process.env.CHROMIUM_PATH, ...known].filter((name) => name !== undefined);
	for (const name of candidates) {
		const path = locate(name);
		if (path) return { CHROMIUM_PATH: path };
	}
	if (run('npx', ['playwright', 'install', 'chromium'])) return {};
	installFromDebian('chromium-headless-shell', 'fonts-noto-core');
	const path = locate('chromium-headless-shell');
	if (path) return { CHROMIUM_PATH: path };
	console.error(
		'The journeys need a browser, and none could be found or installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.'
	);
	return undefined;
}

install();
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');
const env = browser();
webServer();
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

/**
 * Runs Vitest, and counts its tests.
 *
 * @param {string} name what its results are called
 * @param {string[]} args
 * @param {(command: string[]) => boolean} [start]
 */
function vitest(name, args, start = ([command = '', ...rest]) => run(command, rest)) {
	const results = `test-results/${name}.json`;
	const ok = start(['npx', 'vitest', 'run', ...args, '--reporter=json', `--outputFile=${results}`]);
	if (!existsSync(results)) return count(ok);
	const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
		readFileSync(results, 'utf8')
	);
	passed += numPassedTests;
	failed += numFailedTests || Number(numFailedTestSuites > 0 || !ok);
}

console.log('\n— unit tests');
vitest('unit', ['--reporter=dot']);

/**
 * Builds a site and tells how it went; what went right need not be read.
 *
 * @param {string} name
 * @param {import('./test-builds.mjs').Build} each
 * @returns {Promise<boolean>} whether it is built
 */
function build(name, each) {
	const started = Date.now();
	const building = spawn('npm', ['run', '--silent', 'build'], {
		env: { ...process.env, ...settingsOf(each) },
		shell: process.platform === 'win32'
	});
	let said = '';
	for (const stream of [building.stdout, building.stderr]) {
		stream.setEncoding('utf8').on('data', (text) => (said += text));
	}
	return new Promise((done) =>
		building.on('close', (status) => {
			const seconds = Math.round((Date.now() - started) / 1000);
			console.log(`${status === 0 ? 'built' : 'NOT BUILT'}  ${name}, ${seconds} s`);
			if (status !== 0) console.error(said);
			done(status === 0);
		})
	);
}

console.log('\n— builds');
const { places, root } = longBuild;
run('npm', ['run', '--silent', 'story:generate', '--', '--places', `${places}`, '--out', root]);
for (const { root: story } of Object.values(builds)) {
	if (!story || !existsSync(`${story}/content/records.geojson`)) continue;
	run('npm', ['run', '--silent', 'story:tiles'], { ...process.env, STORY_ROOT: story });
}
const waiting = Object.entries({ longBuild, ...builds });
let built = true;
// A build keeps one core busy, and half of another.
await Promise.all(
	Array.from({ length: 2 }, async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const ok = await build(...next);
			built &&= ok;
		}
	})
);
count(built);

if (built && env) {
	console.log('\n— journeys');
	const journeys = 'test-results/e2e.json';
	const ok = run('npx', ['playwright', 'test'], env);
	if (existsSync(journeys)) {
		const { stats } = JSON.parse(readFileSync(journeys, 'utf8'));
		passed += stats.expected + stats.flaky;
		failed += stats.unexpected;
		if (stats.flaky) console.log(`${stats.flaky} passed only the second time.`);
		if (!ok && !stats.unexpected) count(false);
	} else count(ok);
} else count(false);

if (built) {
	for (const engine of otherEngines()) {
		console.log(`\n— the walk in ${engine.name}`);
		if (engine.run) {
			const walk = ['--config', 'tests/engines/vitest.config.ts', '--reporter=default'];
			vitest(engine.name, walk, engine.run);
		} else {
			console.log(
				`SKIPPED: ${engine.name} is not here and could not be installed. It takes Linux with the packages that scripts/engines.mjs names.`
			);
		}
	}
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
