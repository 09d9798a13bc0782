/**
 * What both of the README's commands need first. Plain JavaScript: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const least = [20, 19];

/**
 * Runs a command and shows what it prints.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
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
