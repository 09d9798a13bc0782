/** Pages as files: made, packed, and taken as they were where they would be made of the same. */
import { hash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { keep, keepsNone, keptLater } from '$lib/server/kept';
import { packed, type Packed } from '../pack';
import { dataOf, type Listed, type Page, type SiteServer, type Sources } from './site-server';
import type { Files } from './site-folder';

/**
 * The name of all that a page is made from.
 *
 * @param code the name of the code
 */
export function nameOfPage({ data, beside }: Sources, address: string, code: string): string {
	const head = JSON.stringify([code, address, beside]);
	return hash('sha256', head + data);
}

/** A page as it is kept: small, so that there is room for more than one state of a story. */
type SmallPage = { html: Packed; data: Packed };

/** A page and its data as static hosts look for them. */
const filesOf = (address: string) => ({
	html: `${address === '/' ? '/index' : address}.html`,
	data: dataOf(address)
});

/** A file, and beside it what hosts send of it. */
export const withPacked = (file: string, bytes: Uint8Array, { br, gz }: Packed): Files => [
	[file, bytes],
	[`${file}.br`, br],
	[`${file}.gz`, gz]
];

function filesOfPage(address: string, { html, data }: Page): Files {
	const files = filesOf(address);
	return [
		[files.html, html],
		[files.data, data]
	];
}

function filesOfSmall(address: string, small: SmallPage, page?: Page): Files {
	const files = filesOf(address);
	const { html, data } = page ?? {
		html: brotliDecompressSync(small.html.br),
		data: brotliDecompressSync(small.data.br)
	};
	return [...withPacked(files.html, html, small.html), ...withPacked(files.data, data, small.data)];
}

const smallOf = ({ html, data }: Page): SmallPage => ({
	html: packed(html, 'fast'),
	data: packed(data, 'fast')
});

/** Where pages are kept, those with what hosts send of them apart. */
const kinds = { plain: 'pages', packed: 'packed-pages' };

/** Whether no page was ever kept: then none is looked for before it is made. */
export const isFirstBuild = (packs: boolean) => keepsNone(packs ? kinds.packed : kinds.plain);

/** Makes a page, and keeps it under its name where it has one. */
export async function madePage(
	server: SiteServer,
	listed: Listed,
	name: string | undefined,
	packs: boolean
): Promise<Files> {
	const page = await server.page(listed);
	if (!packs) {
		if (name) keep(kinds.plain, name, page);
		return filesOfPage(listed.address, page);
	}
	const small = smallOf(page);
	if (name) keep(kinds.packed, name, small);
	return filesOfSmall(listed.address, small, page);
}

/** The page of a name: one that was made before, or one that is made now. */
export async function namedPage(
	server: SiteServer,
	listed: Listed,
	name: string,
	packs: boolean
): Promise<Files> {
	const { address } = listed;
	if (!packs) {
		return filesOfPage(address, await keptLater(kinds.plain, name, () => server.page(listed)));
	}
	let made: Page | undefined;
	const small = await keptLater(kinds.packed, name, async () => {
		made = await server.page(listed);
		return smallOf(made);
	});
	return filesOfSmall(address, small, made);
}
