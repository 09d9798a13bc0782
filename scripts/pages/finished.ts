/** Pages as files: made, packed, and taken as they were where they would be made of the same. */
import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { keptLater } from '$lib/server/kept';
import { madeFromHeader } from '$lib/server/made-from-header';
import { packed, type Packed } from '../pack';
import { dataOf, type Page, type SiteServer } from './site-server';
import type { Files } from './site-folder';

/**
 * The name of all that a page is made from: its data, what the server says that it is made of beside that, its address
 * and the code. None for a page that is made anew each time.
 *
 * @param code the name of the code
 */
export async function nameOfPage(
	server: SiteServer,
	address: string,
	code: string
): Promise<string | undefined> {
	const { body, headers } = await server.answer(dataOf(address));
	const beside = headers.get(madeFromHeader);
	if (beside === null) return undefined;
	const head = JSON.stringify([code, address, beside]);
	return createHash('sha256').update(head).update(body).digest('hex');
}

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

/**
 * A page and its data, made now or before.
 *
 * @param name of all that it is made from; none where it is made anew
 */
export async function plainPage(
	server: SiteServer,
	address: string,
	name: string | undefined
): Promise<Files> {
	const make = () => server.page(address);
	const { html, data } = await (name ? keptLater('pages', name, make) : make());
	const files = filesOf(address);
	return [
		[files.html, html],
		[files.data, data]
	];
}

/** The same with what hosts send of both. */
export async function packedPage(
	server: SiteServer,
	address: string,
	name: string | undefined
): Promise<Files> {
	let made: Page | undefined;
	const make = async () => {
		made = await server.page(address);
		return { html: packed(made.html, 'fast'), data: packed(made.data, 'fast') };
	};
	const small = await (name ? keptLater('packed-pages', name, make) : make());
	// Kept small, and had from that: so there is room for more than one state of a story.
	const { html, data } = made ?? {
		html: brotliDecompressSync(small.html.br),
		data: brotliDecompressSync(small.data.br)
	};
	const files = filesOf(address);
	return [...withPacked(files.html, html, small.html), ...withPacked(files.data, data, small.data)];
}
