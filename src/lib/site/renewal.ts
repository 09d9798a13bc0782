/** How a page that is open gives way to a newer version of the site. */
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
