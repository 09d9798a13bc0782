/** Puts the files of a site into their folder, with what hosts send of them. */
import { hash } from 'node:crypto';
import { kept } from '$lib/server/kept';
import { isPacked, packed, type Effort } from '../pack';
import { madePage, namedPage, nameOfPage, withPacked } from './finished';
import type { Files, SiteFolder } from './site-folder';
import type { Listed, SiteServer } from './site-server';

/** How a site is put there. */
export type Manner = {
	/** The name of its code. */
	code: string;
	/** Whether hosts are to have it packed. */
	packs: boolean;
	/** Whether pages are looked for that were made before. */
	looks: boolean;
};

/** What every page asks for: it is packed as well as can be, unless that would take longer than all the rest. */
const isShared = /^\/(_app\/|[^/]*$)/;
const mostAtBest = 500_000;

/** Less than this goes as it is: it is one packet either way. */
const leastPacked = 1000;

/** A file that is no page, and what hosts send of it. */
function filesOf(file: string, bytes: Uint8Array, digest: string): Files {
	if (!isPacked(file) || bytes.length < leastPacked) return [[file, bytes]];
	const effort: Effort = isShared.test(file) && bytes.length < mostAtBest ? 'best' : 'fast';
	const make = () => packed(bytes, effort);
	const small = effort === 'best' ? kept('packed', digest, make) : make();
	return withPacked(file, bytes, small);
}

/** Puts a file there that is no page. */
export function putFile(
	folder: SiteFolder,
	file: string,
	bytes: Uint8Array,
	{ packs }: Manner
): void {
	const digest = hash('sha256', bytes);
	const name = `${digest} ${packs}`;
	if (folder.has(file, name)) return;
	folder.write(file, name, packs ? filesOf(file, bytes, digest) : [[file, bytes]]);
}

/** A tile of the ground: its address says which bytes are there. */
const saysWhatItIs = /^\/ground\/.*\.mvt$/;

/** Puts a file there that the server makes. */
export async function putMade(
	folder: SiteFolder,
	listed: Listed,
	server: SiteServer,
	manner: Manner
): Promise<void> {
	const { address } = listed;
	if (!saysWhatItIs.test(address)) {
		putFile(folder, address, await server.file(listed), manner);
	} else if (!folder.has(address, address)) {
		folder.write(address, address, [[address, await server.file(listed)]]);
	}
}

/**
 * Puts a page and its data there.
 *
 * @returns its HTML; nothing where it lies there as it was
 */
export async function putPage(
	folder: SiteFolder,
	listed: Listed,
	server: SiteServer,
	{ code, packs, looks }: Manner
): Promise<Uint8Array | undefined> {
	const { address } = listed;
	const sources = await server.sources(listed);
	const name = sources && nameOfPage(sources, address, code);
	const inFolder = name ? `${name} ${packs}` : '';
	if (name && looks && folder.has(address, inFolder)) return undefined;
	const files =
		name && looks
			? await namedPage(server, listed, name, packs)
			: await madePage(server, listed, name, packs);
	folder.write(address, inFolder, files);
	return files.find(([path]) => path.endsWith('.html'))![1];
}
