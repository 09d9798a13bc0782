/**
 * Copies of the whole site on a reader's device, as the worker that keeps them and the pages both know
 * them. Here and in the worker alone anything is stored beside the chosen scheme; and nothing before the
 * reader asks.
 *
 * What is known of iOS: Safari deletes what a site stored once it was not visited on seven days on which
 * the browser was in use, unless it is on the home screen, which has a store of its own. A copy that is
 * gone is found to be gone, and the page comes from the network.
 */

/** What a copy says of itself. */
export type Copy = {
	/** The beginning of the SHA-256 of what is in it. */
	id: string;
	/** The build that its pages are of, as SvelteKit names it. */
	version: string;
	/** When it was fetched, ISO 8601. */
	at: string;
	/** How much of the device it takes. */
	bytes: number;
	/** The SHA-256 of each file, base64, by its path: without the base path, `''` for the first page. */
	files: Record<string, string>;
};

/** What the worker tells the pages while it fetches a copy. */
export type Progress =
	/** How much is there, 0 to 1; at 1 the copy is whole. */
	| { kept: number }
	/** Why there is none: no room on the device, or something did not come or was not what was built. */
	| { failed: 'room' | 'network' };

/** What pages ask the worker for. */
export type Wish =
	/** To fetch the copy, where it has none. */
	| { keep: true }
	/** To answer this page, which is of that build, from the copy of it. */
	| { answer: string };

/** How the names of a site's stores begin. Other sites may stand on the same origin: the scope ends with a slash. */
export const storesOf = (scope: string) => `dateline ${scope} `;

/** Where in its own store a copy says what it is: an address that no page has. */
export const recordOf = (scope: string) => `${scope}_kept.json`;

/**
 * The copies that are whole, the newest first. Stores nothing.
 *
 * @param scope the site's base path, with a slash at its end
 */
export async function copiesIn(scope: string): Promise<Copy[]> {
	const names = (await caches.keys()).filter((name) => name.startsWith(storesOf(scope)));
	const records = await Promise.all(
		names.map((cacheName) => caches.match(recordOf(scope), { cacheName }))
	);
	const copies = await Promise.all(
		records.map((record) => record?.json() as Promise<Copy> | undefined)
	);
	return copies.filter((copy) => copy !== undefined).sort((a, b) => b.at.localeCompare(a.at));
}

/** Deletes the copies of a site, and all else that was stored with them. */
export async function deleteCopies(scope: string): Promise<void> {
	const names = await caches.keys();
	await Promise.all(
		names.filter((name) => name.startsWith(storesOf(scope))).map((name) => caches.delete(name))
	);
}
