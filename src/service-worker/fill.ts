/** Fetches a copy of the site: all of it, and nothing but what was built, or none. */
import { version } from '$service-worker';
import { copiesIn, recordOf, storesOf, type Copy } from '$lib/site/kept';
import { addressOf, bytes, files, id, scope } from './site';

/** The store of a copy. */
export const storeOf = (copy: string) => storesOf(scope) + copy;

/** How many files are asked for at a time. */
const atOnce = 6;

async function digestOf(body: ArrayBuffer): Promise<string> {
	const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
	return btoa(String.fromCharCode(...bytes));
}

/** A file as it was built. A deploy meanwhile, or a network that answers in the site's stead, has others. */
async function fetched(path: string): Promise<Response> {
	const response = await fetch(addressOf(path), { cache: 'no-cache' });
	const body = await response.arrayBuffer();
	if (!response.ok || (await digestOf(body)) !== files[path]) {
		throw new Error(`${path || '/'} did not come as it was built`);
	}
	// Made anew: one that was redirected is no answer to a navigation, and the body is unpacked.
	const headers = new Headers(response.headers);
	headers.delete('content-encoding');
	headers.delete('content-length');
	return new Response(body, { headers });
}

/** The same file in a copy that is there already. */
async function found(path: string, copies: Copy[]): Promise<Response | undefined> {
	const copy = copies.find((each) => each.files[path] === files[path]);
	return copy && caches.match(addressOf(path), { cacheName: storeOf(copy.id) });
}

/**
 * Fetches the copy that this worker is for, unless it is there.
 *
 * @param told hears how much is there, 0 to 1
 * @throws {Error} where it could not be had; then nothing of it is left
 */
export async function fill(told: (kept: number) => void): Promise<void> {
	const copies = await copiesIn(scope);
	if (copies.some((copy) => copy.id === id)) return told(1);
	const paths = Object.keys(files);
	const left = [...paths];
	let done = 0;
	try {
		const store = await caches.open(storeOf(id));
		const fetchRest = async () => {
			for (let path = left.pop(); path !== undefined; path = left.pop()) {
				await store.put(addressOf(path), (await found(path, copies)) ?? (await fetched(path)));
				done += 1;
				told((done / paths.length) * 0.99);
			}
		};
		await Promise.all(Array.from({ length: atOnce }, fetchRest));
		const copy: Copy = { id, version, at: new Date().toISOString(), bytes, files };
		// Last: a copy is whole once it says what it is.
		await store.put(recordOf(scope), Response.json(copy));
	} catch (error) {
		// So that nothing more is asked for.
		left.length = 0;
		await caches.delete(storeOf(id));
		throw error;
	}
	told(1);
}
