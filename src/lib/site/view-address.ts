/** The view that the reader has moved the map to, in the page's address. */
import { beforeNavigate, replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { View } from '$lib/geo/lng-lat';
import { toHash } from '$lib/geo/view-hash';
import { throttle } from './throttle';

/** Milliseconds between two changes of the address. */
const pause = 300;

/**
 * Writes views into the address of the page that they were seen on, never into the next one's. Must be
 * called while a layout is set up.
 */
export function viewAddress(): (view: View) => void {
	const write = throttle(pause, (view: View) => replaceState(toHash(view), page.state));
	beforeNavigate(() => write.cancel());
	return write;
}
