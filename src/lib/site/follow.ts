/**
 * Follows links at once. SvelteKit lets a frame pass first, so that a press is seen to be taken; links that show that
 * themselves (`PlaceLink.svelte`) need not wait for it.
 */
import { goto } from '$app/navigation';
import type { NavigationType } from '@sveltejs/kit';
import { opensElsewhere } from '$lib/ui/press';

/** How many links are being followed: the next may be pressed before the last has led anywhere. */
let following = 0;

/** Takes a press on a link to another page of the site. */
export async function follow(href: string, event: MouseEvent): Promise<void> {
	if (opensElsewhere(event)) return;
	event.preventDefault();
	following += 1;
	try {
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- addresses.ts has resolved it
		await goto(href, { keepFocus: true });
	} finally {
		following -= 1;
	}
}

/** Whether a navigation is by a link, whoever follows it. */
export function isByLink(type: NavigationType): boolean {
	return type === 'link' || (type === 'goto' && following > 0);
}
