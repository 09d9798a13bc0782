/** A thread that makes pages and files of a site. Several take from the same list, each what comes next. */
import { parentPort, workerData } from 'node:worker_threads';
import { codeMade } from '../code.mjs';
import { linksOf, type Link } from './links';
import { putMade, putPage, type Manner } from './put';
import { SiteFolder, type Groups } from './site-folder';
import { siteServer } from './site-server';

/** What a thread is given. */
export type Task = {
	dir: string;
	before: Groups;
	manner: Manner;
	/** How much of the list is taken already: one number for all threads. */
	taken: Int32Array;
};

/**
 * What a thread tells: what the list has, and once it is at its end what it put into the folder, and which links of it
 * lead to nothing on the list.
 */
export type Told =
	{ listed: { pages: number; cutsGround: boolean } } | { groups: Groups; links: Link[] };

const { dir, before, manner, taken } = workerData as Task;
const tell = (told: Told) => parentPort!.postMessage(told);

const code = codeMade()!;
const server = await siteServer(code);
const addresses = await server.addresses();
tell({
	listed: {
		pages: addresses.filter(({ isPage }) => isPage).length,
		cutsGround: addresses.some(({ address }) => address.endsWith('.mvt'))
	}
});
const folder = new SiteFolder(dir, before);
const known = new Set(addresses.map(({ address }) => address));
/** Links that lead to nothing on the list, by where they lead: one page that has it is enough to find it by. */
const links = new Map<string, Link>();
for (;;) {
	const next = addresses[Atomics.add(taken, 0, 1)];
	if (!next) break;
	if (!next.isPage) {
		await putMade(folder, next, server, manner);
		continue;
	}
	const html = await putPage(folder, next, server, manner);
	if (!html) continue;
	for (const link of linksOf(next.address, Buffer.from(html).toString(), code.base)) {
		if (!known.has(link.target)) links.set(link.target, link);
	}
}
tell({ groups: folder.groups, links: [...links.values()] });
