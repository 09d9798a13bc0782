/** What stands below what a press asks for, and need not be there before that is painted. */
import { navigating } from '$app/state';
import { untrack } from 'svelte';
import { afterPaint } from '$lib/map/after-paint';

/** A thing, or while a reader waits for another page the promise of it for when that is painted. */
export function later<T>(thing: T): T | Promise<T> {
	if (!untrack(() => navigating.to)) return thing;
	return new Promise((come) => void afterPaint(() => come(thing)));
}
