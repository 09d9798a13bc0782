/** Pages as files: made, packed, and taken as they were where they would be made of the same. */
import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { keep, keepsNone, keptLater } from '$lib/server/kept';
import { packed, type Packed } from '../pack';
import { dataOf, type Page, type SiteServer } from './site-server';
import type { Files } from './site-folder';

/**
 * The name of all that a page is made from: its data, what the server says that it is made of beside that, its address
 * and the code. None for a page that is made anew each time.
 *
 * @param code the name of the code
 */
export function nameOfPage(
	{ data, beside }: Omit<Page, 'html'>,
	address: string,
	code: string
): string | undefined {
	if (beside === null) return undefined;
	const head = JSON.stringify([code, address, beside]);
	return createHash('sha256').update(head).update(data).digest('hex');
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

function filesOfPage(address: string, { html, data }: Omit<Page, 'beside'>): Files {
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

/** Makes a page, and keeps it under a name that it gets then. */
export async function madePage(
	server: SiteServer,
	address: string,
	nameOf: (page: Page) => string | undefined,
	packs: boolean
): Promise<{ name: string | undefined; files: Files }> {
	const page = await server.page(address);
	const name = nameOf(page);
	if (!packs) {
		if (name) keep(kinds.plain, name, page);
		return { name, files: filesOfPage(address, page) };
	}
	const small = smallOf(page);
	if (name) keep(kinds.packed, name, small);
	return { name, files: filesOfSmall(address, small, page) };
}

/** The page of a name: one that was made before, or one that is made now. */
export async function namedPage(
	server: SiteServer,
	address: string,
	name: string,
	packs: boolean
): Promise<Files> {
	if (!packs) {
		return filesOfPage(address, await keptLater(kinds.plain, name, () => server.page(address)));
	}
	let made: Page | undefined;
	const small = await keptLater(kinds.packed, name, async () => {
		made = await server.page(address);
		return smallOf(made);
	});
	return filesOfSmall(address, small, made);
}
