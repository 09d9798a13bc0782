/** Light or dark: as the reader's system has it, or as the reader chose here. */
import { MediaQuery } from 'svelte/reactivity';
import type { Scheme } from '$lib/cartography/palette';

const system = new MediaQuery('prefers-color-scheme: dark');

/** Kept by the browser alone; src/app.html applies it before the first paint. */
const key = 'scheme';

let chosen = $state<string | undefined>(
	typeof document === 'undefined' ? undefined : document.documentElement.dataset.scheme
);

/** The scheme that is shown now; reactive. */
export function currentScheme(): Scheme {
	if (chosen === 'light' || chosen === 'dark') return chosen;
	return system.current ? 'dark' : 'light';
}

/** Switches to the other scheme and remembers it, where the browser lets us. */
export function switchScheme(): void {
	chosen = currentScheme() === 'dark' ? 'light' : 'dark';
	document.documentElement.dataset.scheme = chosen;
	try {
		localStorage.setItem(key, chosen);
	} catch {
		// Storage may be refused; the choice then lasts as long as the page.
	}
}
