/** When a page that is open gives way to one from the server, instead of becoming it. */
import { beforeNavigate } from '$app/navigation';
import { updated } from '$app/state';
import { onMount } from 'svelte';
import type { BeforeNavigate } from '@sveltejs/kit';

/** Loads the page that the reader goes to anew, instead of making it here. */
export function leaveFor({ from, to, willUnload }: BeforeNavigate): void {
	if (willUnload || !to || to.url.pathname === from?.url.pathname) return;
	location.href = to.url.href;
}

/**
 * Pages of text have no script of their own. SvelteKit would make them here all the same, without the words that no
 * script has: they are loaded.
 */
export function loadPagesOfText(): void {
	beforeNavigate((navigation) => {
		if (navigation.willUnload || navigation.to?.route.id?.includes('/(story)')) return;
		leaveFor(navigation);
		navigation.cancel();
	});
}

/**
 * After a deploy the parts that a page has not loaded yet are gone from the server. Once one is missed for
 * that reason, the next page comes from the server.
 */
export function renewWhenOutdated(): void {
	onMount(() => {
		const check = () => void updated.check();
		window.addEventListener('vite:preloadError', check);
		return () => window.removeEventListener('vite:preloadError', check);
	});
	beforeNavigate((navigation) => {
		if (updated.current) leaveFor(navigation);
	});
}
