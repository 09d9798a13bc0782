/**
 * What a reader keeps who keeps the story on their device. Once everything is built, the list of it goes
 * into the worker that fetches it, and its size to where the page asks for it. Plain JavaScript:
 * `svelte.config.js` reads it.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is made for other people's pages, to take away, or for machines; in other languages one folder down. */
const madeForOthers = /^(\/(?!place\/)[^/]+)?\/(embed|oembed|og|data)(\/|$)/;

/** What hosts and search engines read, what only the network can tell, what is too large, and data that the pages have in them. */
const notRead =
	/^\/(_headers|robots\.txt|sitemap\.xml|offline\.json|service-worker.*|_app\/version\.json|\.vite\/.*|geojson\/records\.pmtiles|(.*\/)?__data\.json)$/;

/**
 * Whether the reader of a copy needs what is at a path.
 *
 * @param {string} path without the base path: `/place/a216`, or `''` for the first page
 */
export const isKept = (path) => !madeForOthers.test(path) && !notRead.test(path);

/**
 * Every file in a folder, by the path that it is served at.
 *
 * @param {string} folder
 * @returns {[path: string, file: string][]}
 */
function filesIn(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => {
			const path = file.slice(join(folder).length).replaceAll('\\', '/');
			return [path.replace(/\.html$/, '').replace(/^\/index$/, ''), file];
		});
}

/** Files of a copy at the most: a worker has to know each of them before it can begin, and a device to find room. */
const mostKept = 2000;

/** @param {string | Buffer} content */
const digestOf = (content) => createHash('sha256').update(content);

/**
 * Writes the list into the worker, and `offline.json` for the page that offers the copy. The list's
 * digests make sure that a copy has nothing but files of one build.
 *
 * @param {import('@sveltejs/kit').Builder} builder after everything else is where it belongs
 * @param {boolean} wanted whether readers may keep copies; else, and where there are too many files, the worker is
 *   one that takes them back
 */
export function writeOfflineCopy(builder, wanted) {
	const client = builder.getClientDirectory();
	const worker = join(client, 'service-worker.js');
	const prerendered = builder.getBuildDirectory('output/prerendered');
	const paths = [client, ...['pages', 'dependencies'].map((name) => join(prerendered, name))]
		.flatMap(filesIn)
		.filter(([path]) => isKept(path))
		.sort(([a], [b]) => (a < b ? -1 : 1));
	if (!wanted || paths.length > mostKept) return takeBackCopies(client);
	const kept = paths.map(([path, file]) => ({ path, content: readFileSync(file) }));
	const bytes = kept.reduce((sum, { content }) => sum + content.length, 0);
	const files = Object.fromEntries(
		kept.map(({ path, content }) => [path, digestOf(content).digest('base64')])
	);
	const id = digestOf(JSON.stringify(files)).digest('hex').slice(0, 12);
	const list = `const toKeep = ${JSON.stringify({ id, bytes, files })};\n`;
	writeFileSync(worker, list + readFileSync(worker, 'utf8'));
	writeFileSync(join(client, 'offline.json'), JSON.stringify({ bytes }));
}

/**
 * Has a site offer no copies, and its worker take back those that readers have. So it is where a story is told in
 * parts, too: a worker would have to know thousands of files before it could begin.
 *
 * @param {string} site the folder of static files
 */
export function takeBackCopies(site) {
	copyFileSync(join(site, 'service-worker-off.js'), join(site, 'service-worker.js'));
	writeFileSync(join(site, 'offline.json'), JSON.stringify({ bytes: 0 }));
}
