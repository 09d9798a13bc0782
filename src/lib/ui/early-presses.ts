import { onMount } from 'svelte';

/**
 * Repeats what a reader pressed before the page's scripts were there, once they are: `src/app.html` marks such
 * buttons. One that was pressed again since nothing had happened is meant once. For the layout of all pages.
 */
export function repeatEarlyPresses(): void {
	onMount(() => {
		window.onclick = null;
		for (const button of document.querySelectorAll<HTMLElement>('[data-early]')) button.click();
	});
}
