/** Code that is there before it is asked for. */
import { preloadCode } from '$app/navigation';
import { onMount } from 'svelte';

/** Loads the code of pages once this one is there, so that going to them asks for nothing. */
export function preloadPages(addresses: () => string[]): void {
	onMount(() => Promise.all(addresses().map((address) => preloadCode(address))));
}
