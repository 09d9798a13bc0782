import { mapCode, savesData } from '$lib/map/load';
import { loadMessages } from '$lib/messages/messages';
import { languageOf } from '$lib/site/languages';

/**
 * Before the page comes alive: waits for all the code that it names, and for the messages of its language, which its
 * address says: what `lang` says a browser that translates may have changed. Where some of it does not arrive,
 * SvelteKit would put an error in the place of the text; so the page stays as it was sent, and says so.
 * Then the live map's code is asked for, so that it is on its way while the page is made alive.
 *
 * @throws {Error} where a part did not arrive
 */
export async function init(): Promise<void> {
	const links = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]');
	await Promise.all([
		loadMessages(languageOf(location.pathname)),
		...[...links].map(({ href }) => import(/* @vite-ignore */ href))
	]);
	if (savesData() || !document.querySelector('[data-map]')) return;
	// The map itself says when it is missing.
	mapCode().catch(() => {});
}
