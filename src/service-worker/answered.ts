/**
 * Which page is answered from which copy. A page that came from one copy gets all else from it, too, also
 * after a newer one was fetched; a page that came from the network gets nothing from a copy but files that
 * are named after their contents.
 *
 * It is stored, since a browser ends a worker whenever it likes.
 */
import { copiesIn, storesOf } from '$lib/site/kept';
import { storeOf } from './fill';
import { id, pathIn, scope } from './site';

declare const self: ServiceWorkerGlobalScope;

const store = `${storesOf(scope)}clients`;
const keyOf = (client: string) => `${scope}_client/${client}`;

/** The copy that a page, or a page's worker, is answered from, if it is one. */
export async function copyOf(client: string): Promise<string | undefined> {
	const stored = await caches.match(keyOf(client), { cacheName: store });
	if (stored) return stored.text();
	// Not every engine says which page a worker is of: then it belongs to the copy that has its script.
	const worker = await self.clients.get(client);
	const script = worker?.type === 'worker' ? pathIn(worker.url) : undefined;
	if (script === undefined) return undefined;
	return (await copiesIn(scope)).find(({ files }) => script in files)?.id;
}

/** From now on the page, or the worker, is answered from that copy. */
export async function answerFrom(copy: string, client: string): Promise<void> {
	await (await caches.open(store)).put(keyOf(client), new Response(copy));
}

/**
 * Deletes the older copies that no page is answered from.
 *
 * @param arriving a page that is not there yet
 */
export async function tidy(arriving?: string): Promise<void> {
	const copies = await copiesIn(scope);
	if (copies.length < 2) return;
	const clients = await self.clients.matchAll({ includeUncontrolled: true, type: 'all' });
	const living = [...clients.map((client) => client.id), ...(arriving ? [arriving] : [])];
	const used = new Set([id, ...(await Promise.all(living.map(copyOf)))]);
	const unused = copies.filter((copy) => !used.has(copy.id));
	await Promise.all(unused.map((copy) => caches.delete(storeOf(copy.id))));
	const kept = new Set(living.map((client) => new URL(keyOf(client), location.href).href));
	const clientsStore = await caches.open(store);
	for (const { url } of await clientsStore.keys()) {
		if (!kept.has(url)) await clientsStore.delete(url);
	}
}
