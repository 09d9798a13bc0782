/** What can be shared, as the page gives it to the components that share it. */
import type { LocalizedPlace } from '$lib/messages/localize';

/** A file to take away. */
export type Download = { label: string; href: string; file: string };

/** A place, or the story, and its addresses; from the server's root. */
export type Shared = {
	/** What it is called. */
	name: string;
	/** None for the story. */
	place?: LocalizedPlace;
	/** Title of its page. */
	title: string;
	page: string;
	embed: string;
	/** The distance that is shown between the place and another, in a sentence. */
	distance?: string;
	/** The facts and the picture of it, and those of the whole story. */
	downloads: { own: Download[]; story: Download[] };
};

/** Hands a page to the system's share sheet, if there is one. Must be called by a press itself. */
export function systemShares(data: ShareData): boolean {
	if (!navigator.canShare?.(data)) return false;
	// A reader who closes the sheet has changed their mind: that is no fault.
	navigator.share(data).catch(() => {});
	return true;
}
