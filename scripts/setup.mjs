/**
 * What both of the README's commands need first. Plain JavaScript: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** @type {[number, number]} */
const least = [20, 19];

/**
 * Runs a command and shows what it prints.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean} whether it succeeded
 */
export function run(command, args, env = {}) {
	const { status, error } = spawnSync(command, args, {
		stdio: 'inherit',
		env: { ...process.env, ...env },
		shell: process.platform === 'win32'
	});
	if (error) console.error(`${command} cannot be run: ${error.message}`);
	return status === 0;
}

/**
 * Where a program is.
 *
 * @param {string} name a command or a path
 */
export function locate(name) {
	if (existsSync(name)) return name;
	const { stdout, status } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], {
		encoding: 'utf8'
	});
	return status === 0 ? stdout.split('\n')[0]?.trim() : undefined;
}

/**
 * Installs packages of Debian, as root where there is apt; elsewhere nothing happens.
 *
 * @param {...string} packages
 */
export function installFromDebian(...packages) {
	if (process.getuid?.() !== 0 || !locate('apt-get')) return;
	const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
	run('apt-get', ['update', '-q'], quiet);
	run('apt-get', ['install', '-y', '-q', ...packages], quiet);
}

/** Installs the packages, unless they are there and as new as the lock file. */
export function install() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < least[0] || (major === least[0] && minor < least[1])) {
		console.error(`Node ${least.join('.')} or later is needed; this is ${process.versions.node}.`);
		process.exit(1);
	}
	const marker = 'node_modules/.package-lock.json';
	const fresh =
		existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs;
	if (fresh) return;
	if (!run('npm', ['ci', '--no-audit', '--no-fund'])) {
		console.error('The packages could not be installed; npm’s message above says why.');
		process.exit(1);
	}
}
