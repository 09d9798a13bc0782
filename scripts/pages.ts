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
import type { Helping, Told } from './pages/helper';
import { deadLinks, type Link } from './pages/links';
import { makePages, type OnList, type Task } from './pages/make-pages';
import { putFile, type Manner } from './pages/put';
import { groupsIn, noteGroups, pathsOf, SiteFolder, sweep } from './pages/site-folder';
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

/** Up to so many things of a site that is there already are looked through by this thread itself: some 3,000 places. */
const mostAlone = 40_000;

const folder = new SiteFolder(dir, before);
const { groups } = folder;
const links: Link[] = [];
const task: Task = { code, manner, taken: new Int32Array(new SharedArrayBuffer(4)) };

function putStaticFiles({ cutsGround }: OnList): void {
	for (const [file, read] of staticFiles(cutsGround)) putFile(folder, file, read(), manner);
}

/** Has a thread of its own take from the list until that is at its end. */
function help(onlisted?: (list: OnList) => void): Promise<void> {
	const helping: Helping = { task, dir, before };
	const thread = new Worker(new URL('./pages/helper.js', import.meta.url), {
		workerData: helping,
		// Pages are short-lived: with more room for what is young, little of it has to be gone through twice. What is old
		// is the story; 10,000 places are some 400 MB.
		resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 1200 }
	});
	return new Promise((done, failed) => {
		thread.on('message', (told: Told) => {
			if ('pages' in told) return onlisted?.(told);
			Object.assign(groups, told.groups);
			for (const link of told.links) links.push(link);
			done();
		});
		thread.on('error', failed);
		thread.on('exit', (status) =>
			failed(new Error(`A thread ended (${status}) before its pages were made.`))
		);
	});
}

/** Of many pages the first thread cuts the ground, which others take from it; this one holds no story beside them. */
async function makeTogether(): Promise<void> {
	const others: Promise<void>[] = [];
	await help((list) => {
		const threads = Math.min(most, Math.ceil(list.pages / pagesOfThread));
		for (let thread = 1; thread < threads; thread += 1) others.push(help());
		putStaticFiles(list);
	});
	await Promise.all(others);
}

if (isNew || Object.keys(before).length > mostAlone) await makeTogether();
else for (const link of await makePages(task, folder, putStaticFiles)) links.push(link);
const paths = pathsOf(groups);
sweep(dir, pathsOf(before), paths);
// Hosts are told of what is there.
for (const [file, text] of hostFiles(dir, paths)) {
	putFile(folder, file, Buffer.from(text), manner);
}
const dead = deadLinks(links, new Set(paths));
if (dead) {
	console.error(dead);
	process.exit(1);
}
if (list) noteGroups(dir, list, groups);
forgetUnused();
