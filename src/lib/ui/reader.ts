/** What every link to a place needs to know of the reader; the page provides it once. */
import { createContext } from 'svelte';
import type { Filter, Lit } from '$lib/story/filter';

/** Where the reader is and what is under the pointer. */
export type Reader = {
	/** The selected place. */
	readonly selected: string | undefined;
	/** The places that the pointer or the focus is on, in the text or on the map; several for one that stands for them. */
	readonly highlighted: string[];
	/** What the reader has asked to see by itself. */
	readonly filter: Filter;
	/** What of the story that lights; nothing where all of it is. */
	readonly lit: Lit | undefined;
	/** Address of a place's page. */
	hrefOf: (place: string) => string;
	/** Address of this page with another filter; none where no script would follow it. */
	readonly hrefWith?: (filter: Filter) => string;
	/** Takes a press on a link to a place, where following it is not what should happen. */
	follow?: (place: string, event: MouseEvent) => void | Promise<void>;
	/** Says what is highlighted now; nothing with no place. */
	highlight: (places: string[]) => void;
};

export const [getReader, setReader] = createContext<Reader>();
