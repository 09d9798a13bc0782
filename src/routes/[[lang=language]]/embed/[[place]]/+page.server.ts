import { embedEntries } from '$lib/server/entries';
import { groundCredit, groundOfPage } from '$lib/server/map-data';
import { isInParts, pageIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

export const entries = embedEntries;

/**
 * The same for each place, which the address names: so all embeds of a language have one inline script. Not so where
 * the story is told in parts: each has its own then.
 */
export const load: PageServerLoad = ({ params }) => {
	const { story, distances } = pageIn(params.lang, isInParts() ? { place: params.place } : {});
	return { story, distances, credit: groundCredit(), ground: groundOfPage() };
};
