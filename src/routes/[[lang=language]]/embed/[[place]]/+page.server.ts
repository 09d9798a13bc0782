import { embedEntries } from '$lib/server/entries';
import { groundCredit, groundIndex } from '$lib/server/map-data';
import { storyIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

export const entries = embedEntries;

/** The same for each place, which the address names: so all embeds of a language have one inline script. */
export const load: PageServerLoad = ({ params }) => {
	const { story, distances } = storyIn(params.lang);
	return { story, distances, credit: groundCredit(), ground: groundIndex() };
};
