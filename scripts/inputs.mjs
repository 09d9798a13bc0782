/**
 * The name of a build, from all that goes into it. Plain JavaScript: the site's configuration reads it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The code of a site, its packages, and what its configuration is written in. */
const ofCode = [
	...['src', 'scripts', 'messages', 'static'],
	...['package-lock.json', 'svelte.config.js', 'vite.config.ts']
];

/** What a story brings. */
const ofStory = ['content', 'static'];

/** What of a site's own `static` is its story's. */
const storysOwn = /^static\/(geojson|ground)\//;

/** Enough to tell any two builds apart. */
const digits = 16;

/**
 * A file, or all files of a folder, by their paths from the root and in an order of their own; none where there is
 * nothing.
 *
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(root, path) {
	const here = join(root, path);
	if (!existsSync(here)) return [];
	if (!statSync(here).isDirectory()) return [path];
	return readdirSync(here)
		.sort()
		.flatMap((name) => filesOf(root, `${path}/${name}`));
}

/**
 * What the app calls this build of itself: equal inputs have the same name wherever and whenever they are built, and
 * a page that is open while other inputs go online finds that it is no longer the newest. Code that is put together
 * by itself, for pages that are made afterwards, is called after no story.
 *
 * @param {{ site?: string, story?: string | null, settings?: Record<string, string | undefined> }} from where the
 *   site's code and the story are, and what else changes what is built
 * @returns {string} hexadecimal digits
 */
export function buildName({ site = '.', story = site, settings = {} } = {}) {
	const hash = createHash('sha256');
	const code = ofCode
		.flatMap((path) => filesOf(site, path))
		.filter((path) => !storysOwn.test(path));
	const told = story === null ? [] : ofStory.flatMap((path) => filesOf(story, path));
	for (const [root, files] of /** @type {[string, string[]][]} */ ([
		[site, code],
		[story ?? site, told]
	])) {
		for (const file of files) {
			const bytes = readFileSync(join(root, file));
			hash.update(`${file}\0${bytes.length}\0`).update(bytes);
		}
	}
	for (const name of Object.keys(settings).sort()) hash.update(`${name}=${settings[name] ?? ''}\0`);
	return hash.digest('hex').slice(0, digits);
}
