/**
 * Answers for the site where there is no network, from a copy of all of it. It is registered only once a
 * reader asks to keep the story on their device: see `src/lib/site/offline-copy.svelte.ts`.
 *
 * Each deploy is a version of this script with a list of its own. A new one fetches its copy whole before
 * it takes over; pages that are open go on with the copy that they came from, and the next page comes from
 * the new one. `static/service-worker-off.js` takes it all back.
 */
import { version } from '$service-worker';
import { copiesIn, type Progress, type Wish } from '$lib/site/kept';
import { answerFrom, copyOf, tidy } from './answered';
import { fill, storeOf } from './fill';
import { addressOf, id, pathIn, scope } from './site';

declare const self: ServiceWorkerGlobalScope;

/** Files that have the same content wherever they are found. */
const namedAfterContent = /^\/(_app\/immutable|ground)\//;

async function tell(progress: Progress): Promise<void> {
	const clients = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
	for (const client of clients) {
		if (pathIn(client.url) !== undefined) client.postMessage(progress);
	}
}

/** @throws {Error} after the pages were told, so that a version that could not be fetched is not installed */
async function keep(): Promise<void> {
	try {
		await fill((kept) => void tell({ kept }));
	} catch (error) {
		const full = error instanceof DOMException && error.name === 'QuotaExceededError';
		await tell({ failed: full ? 'room' : 'network' });
		throw error;
	}
}

/** What a copy has at a path. */
const kept = (path: string, copy = id) =>
	caches.match(addressOf(path), { cacheName: storeOf(copy) });

/** A page of the newest copy; all else that it asks for will be from that one, too. */
async function keptPage(path: string, client: string): Promise<Response | undefined> {
	const page = await kept(path);
	if (page) await answerFrom(id, client);
	return page;
}

/**
 * What a page asks for, from its copy; or from any, where its name says what is in it.
 *
 * @param worker what the answer becomes, where it is a worker of the page
 */
async function keptPart(path: string, client: string, worker: string) {
	const copy = await copyOf(client);
	if (copy && worker) await answerFrom(copy, worker);
	const own = copy ? await kept(path, copy) : undefined;
	if (own || !namedAfterContent.test(path)) return own;
	const having = (await copiesIn(scope)).find(({ files }) => path in files);
	return having && kept(path, having.id);
}

/** What is said, in a path's language, of a page that was not kept. */
async function notKept(path: string): Promise<Response> {
	const [, language] = path.split('/');
	const page = (await kept(`/${language}/offline`)) ?? (await kept('/offline'));
	if (!page) return Response.error();
	return new Response(page.body, { status: 503, headers: page.headers });
}

/** A worker that finds nothing, or cannot look, stands in nobody's way. */
async function answer(event: FetchEvent, path: string): Promise<Response> {
	const { request, clientId, resultingClientId } = event;
	const opens = request.mode === 'navigate';
	const found = opens
		? keptPage(path, resultingClientId)
		: keptPart(path, clientId, resultingClientId);
	const own = await found.catch(() => undefined);
	if (own) return own;
	return opens ? fetch(request).catch(() => notKept(path)) : fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keep().then(() => self.skipWaiting())));

self.addEventListener('activate', (event) =>
	event.waitUntil(self.clients.claim().then(() => tidy()))
);

self.addEventListener('fetch', (event) => {
	const path = pathIn(event.request.url);
	if (path === undefined || event.request.method !== 'GET') return;
	event.respondWith(answer(event, path));
	if (event.request.mode === 'navigate') event.waitUntil(tidy(event.resultingClientId));
});

self.addEventListener('message', (event) => {
	const wish = event.data as Wish;
	const { source } = event;
	if ('keep' in wish) event.waitUntil(keep().catch(() => undefined));
	else if (wish.answer === version && source instanceof Client) {
		event.waitUntil(answerFrom(id, source.id));
	}
});
