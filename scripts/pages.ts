/**
 * Makes the pages of a story that is told in parts, once its code is made: the second half of `npm run build`. There
 * are thousands of them, and most are as they were: see `pages/finished.ts` and `pages/site-folder.ts`.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { forgetUnused } from '$lib/server/kept';
import { codeFolder, codeMade } from './code.mjs';
import { hostFiles } from './hosting/host-files';
import { isFirstBuild } from './pages/finished';
import { deadLinks, type Link } from './pages/links';
import type { Task, Told } from './pages/maker';
import { putFile, type Manner } from './pages/put';
import { groupsIn, noteGroups, pathsOf, SiteFolder, sweep, type Groups } from './pages/site-folder';
import { staticFiles } from './pages/static-files';

const dir = process.env.BUILD_DIR ?? 'build';
const code = codeMade();
if (!code) throw new Error('The site’s code is not made: npm run build does that first.');

const packs = !process.env.UNCOMPRESSED;
const remembers = process.env.BUILD_CACHE !== '0';
const manner: Manner = { code: code.name, packs, looks: remembers && !isFirstBuild(packs) };
const list = remembers ? join(codeFolder(), 'written.json') : undefined;
const before = groupsIn(dir, list);
const isNew = Object.keys(before).length === 0;

/** Pages from which on one more thread is worth that it reads the story, too; of a site that is there already few are made. */
const pagesOfThread = isNew ? 2_500 : 20_000;

/** Threads at the most: each holds the whole story, and together they are to stay below 4 GB. */
const most = Math.min(availableParallelism(), 2);

const folder = new SiteFolder(dir, before);
const groups: Groups = {};
const links: Link[] = [];
const taken = new Int32Array(new SharedArrayBuffer(4));

/** Runs a thread until the list is at its end. */
function make(onlisted: (listed: { pages: number; cutsGround: boolean }) => void): Promise<void> {
	const task: Task = { dir, before, manner, taken };
	const thread = new Worker(new URL('./pages/maker.js', import.meta.url), {
		workerData: task,
		// Pages are short-lived: with more room for what is young, little of it has to be gone through twice. What is old
		// is the story; 10,000 places are some 400 MB.
		resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 1200 }
	});
	return new Promise((done, failed) => {
		let finished = false;
		thread.on('message', (told: Told) => {
			if ('listed' in told) return onlisted(told.listed);
			Object.assign(groups, told.groups);
			for (const link of told.links) links.push(link);
			finished = true;
		});
		thread.on('error', failed);
		thread.on('exit', (code) =>
			finished ? done() : failed(new Error(`A thread ended (${code}) before its pages were made.`))
		);
	});
}

const others: Promise<void>[] = [];
// The first cuts the ground, which the others take from it.
await make(({ pages, cutsGround }) => {
	const threads = Math.min(most, Math.ceil(pages / pagesOfThread));
	for (let thread = 1; thread < threads; thread += 1) others.push(make(() => undefined));
	for (const [file, read] of staticFiles(cutsGround)) putFile(folder, file, read(), manner);
});
await Promise.all(others);
Object.assign(groups, folder.groups);
const paths = pathsOf(groups);
sweep(dir, paths);
// Hosts are told of what is there.
for (const [file, text] of hostFiles(dir, paths)) {
	putFile(folder, file, Buffer.from(text), manner);
}
Object.assign(groups, folder.groups);
const dead = deadLinks(links, new Set(paths));
if (dead) {
	console.error(dead);
	process.exit(1);
}
if (list) noteGroups(dir, list, groups);
forgetUnused();
