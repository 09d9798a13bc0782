/** Makes pages and files of a site. Several threads take from the same list, each what comes next. */
import type { MadeCode } from '../code.mjs';
import { linksOf, type Link } from './links';
import { putMade, putPage, type Manner } from './put';
import type { SiteFolder } from './site-folder';
import { siteServer } from './site-server';

/** What is to be made, and how. */
export type Task = {
	code: MadeCode;
	manner: Manner;
	/** How much of the list is taken already: one number for all threads. */
	taken: Int32Array;
};

/** What there is on the list. */
export type OnList = { pages: number; cutsGround: boolean };

/**
 * Takes from the list until it is at its end.
 *
 * @param onlisted hears what is on it before anything is made
 * @returns links of what was put into the folder that lead to nothing on the list
 */
export async function makePages(
	{ code, manner, taken }: Task,
	folder: SiteFolder,
	onlisted?: (list: OnList) => void
): Promise<Link[]> {
	const server = await siteServer(code);
	const addresses = await server.addresses();
	onlisted?.({
		pages: addresses.filter(({ isPage }) => isPage).length,
		cutsGround: addresses.some(({ address }) => address.endsWith('.mvt'))
	});
	const known = new Set(addresses.map(({ address }) => address));
	/** By where they lead: one page that has it is enough to find it by. */
	const links = new Map<string, Link>();
	for (;;) {
		const next = addresses[Atomics.add(taken, 0, 1)];
		if (!next) return [...links.values()];
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
}
