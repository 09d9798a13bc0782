/*
 * Takes the place of service-worker.js where no copies are to be kept any more: on each device that has
 * one it deletes what was stored, signs off, and has the open pages come from the network. Browsers look
 * for it whenever a page is opened, whatever the worker that they have does. README.md says how to use it.
 */
addEventListener('install', () => self.skipWaiting());

addEventListener('activate', (event) => event.waitUntil(signOff()));

async function signOff() {
	const scope = new URL('./', location.href).pathname;
	const names = (await caches.keys()).filter((name) => name.startsWith(`dateline ${scope} `));
	await Promise.all(names.map((name) => caches.delete(name)));
	await self.registration.unregister();
	for (const page of await self.clients.matchAll({ type: 'window' })) page.navigate(page.url);
}
