/** The view that the reader has moved the map to, in the page's address. */
import { beforeNavigate, replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { View } from '$lib/geo/lng-lat';
import { toHash } from '$lib/geo/view-hash';
import type { Move } from '$lib/map/scene';
import { throttle } from './throttle';

/** Milliseconds between two changes of the address. */
const pause = 300;

/**
 * Writes where the reader moves the map to into the address of the page that it was seen on, never into the
 * next one's. Must be called while a layout is set up.
 *
 * @param selected the page's place; the map follows the page a moment later, and till then its moves belong
 * to another address
 */
export function viewAddress(selected: () => string | undefined): (move: Move) => void {
	const write = throttle(pause, (view: View) => replaceState(toHash(view), page.state));
	beforeNavigate(() => write.cancel());
	return (move) => {
		if (move.byReader && move.still && move.selected === selected()) write(move.view);
	};
}
