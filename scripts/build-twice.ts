/**
 * Builds the site twice, the second time as if elsewhere in the world, and compares all files byte by byte:
 * `npm run build:twice`. Not part of `npm test`, as it takes as long as two builds.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './hosting/pages';

const builds = [
	{ dir: 'build-once', settings: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' } },
	{ dir: 'build-again', settings: { TZ: 'America/Anchorage', LC_ALL: 'C.UTF-8' } }
];

for (const { dir, settings } of builds) {
	const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
		// Made both times: what was kept of the first would be the same in any case.
		env: { ...process.env, ...settings, BUILD_DIR: dir, BUILD_CACHE: '0' },
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32'
	});
	if (status !== 0) process.exit(1);
}

const [once = '', again = ''] = builds.map(({ dir }) => dir);
const [files, others] = [new Set(filesIn(once)), new Set(filesIn(again))];
const same = (file: string) => readFileSync(join(once, file)).equals(readFileSync(join(again, file)));
const differing = [...new Set([...files, ...others])].filter(
	(file) => !(files.has(file) && others.has(file) && same(file))
);

if (differing.length > 0) {
	console.error(`${differing.length} files of ${once}/ and ${again}/ differ:\n${differing.join('\n')}`);
	process.exit(1);
}
console.log(`Both builds are the same, byte for byte: ${files.size} files.`);
for (const { dir } of builds) rmSync(dir, { recursive: true });
