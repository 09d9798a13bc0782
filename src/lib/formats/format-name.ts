/** Formats without their writers, as a page offers them. */

/** What a format is known by; what the share dialog needs of it. */
export type FormatName = {
	/** The ending of its files, without a dot. */
	name: string;
	/** What readers call it. */
	label: string;
	/** What a file of it holds: one place, all places, or either. */
	scope: 'place' | 'story' | 'both';
	/** Whether it shows the map instead of listing facts. */
	picture: boolean;
};

/** Whether a format has a file for a place, or for the whole story where none is given. */
export function hasFile({ scope }: FormatName, place: string | undefined): boolean {
	return scope === 'both' || scope === (place === undefined ? 'story' : 'place');
}
