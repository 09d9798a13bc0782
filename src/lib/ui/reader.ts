/** What every link to a place needs to know of the reader; the page provides it once. */
import { createContext } from 'svelte';

/** Where the reader is and what is under the pointer. */
export type Reader = {
	/** The selected place. */
	readonly selected: string | undefined;
	/** The place that the pointer or the focus is on, in the text or on the map. */
	readonly highlighted: string | undefined;
	/** Address of a place's page. */
	hrefOf: (place: string) => string;
	/** Takes a press on a link to a place, where following it is not what should happen. */
	follow?: (place: string, event: MouseEvent) => void;
	/** Says what is highlighted now; nothing with no place. */
	highlight: (place: string | undefined) => void;
};

export const [getReader, setReader] = createContext<Reader>();
