/**
 * Follows links at once. SvelteKit lets a frame pass first, so that a press is seen to be taken; links that show that
 * themselves (`PlaceLink.svelte`) need not wait for it.
 */
import { goto } from '$app/navigation';
import type { NavigationType } from '@sveltejs/kit';

let following = false;

/** Takes a press on a link; one with a key held is the browser's, for a tab or a file. */
export async function follow(href: string, event: MouseEvent): Promise<void> {
	if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
	event.preventDefault();
	following = true;
	try {
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- addresses.ts has resolved it
		await goto(href, { keepFocus: true });
	} finally {
		following = false;
	}
}

/** Whether a navigation is by a link, whoever follows it. */
export function isByLink(type: NavigationType): boolean {
	return type === 'link' || (type === 'goto' && following);
}
