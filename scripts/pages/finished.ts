/** Pages as files: made, packed, and taken as they were where they would be made of the same. */
import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { madeFromHeader } from '$lib/server/made-from-header';
import { keptLater } from '$lib/server/kept';
import { packed, type Packed } from '../pack';
import { dataOf, type Page, type SiteServer } from './site-server';

/** A file's bytes, and what hosts send of it; `packed` is not there where nothing is packed. */
export type Finished = { address: string; bytes: Uint8Array; packed?: Packed };

const pack = async ({ html, data }: Page) => ({
	html: await packed(html, 'fast'),
	data: await packed(data, 'fast')
});

/**
 * A page and its data. Whether there is one already that is made of the same is known before it is rendered: by its
 * data, what the server says that it is made of beside it, and the code.
 *
 * @param code the name of the code
 * @param isPacked whether hosts are to have it packed
 */
export async function finishedPage(
	server: SiteServer,
	address: string,
	code: string,
	isPacked: boolean
): Promise<Finished[]> {
	const page = () => server.page(address);
	const files = (html: Uint8Array, data: Uint8Array, small?: Awaited<ReturnType<typeof pack>>) => [
		{ address, bytes: html, packed: small?.html },
		{ address: dataOf(address), bytes: data, packed: small?.data }
	];
	const from = await sourceOf(server, address);
	const name = from && JSON.stringify([code, address, from]);
	if (!isPacked) {
		const { html, data } = await (name ? keptLater('pages', name, page) : page());
		return files(html, data);
	}
	let made: Page | undefined;
	const render = async () => pack((made = await page()));
	const small = await (name ? keptLater('packed-pages', name, render) : render());
	// Small they are kept, large they are had from that: a disk has room for more than one state of a story.
	const { html, data } = made ?? {
		html: brotliDecompressSync(small.html.br),
		data: brotliDecompressSync(small.data.br)
	};
	return files(html, data, small);
}

/** What a page is made from; nothing for one that is made anew each time. */
async function sourceOf(server: SiteServer, address: string): Promise<string | undefined> {
	const { body, headers } = await server.answer(dataOf(address));
	const beside = headers.get(madeFromHeader);
	return beside === null ? undefined : createHash('sha256').update(body).update(beside).digest('hex');
}
