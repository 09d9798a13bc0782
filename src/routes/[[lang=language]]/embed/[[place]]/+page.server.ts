import { embedEntries } from '$lib/server/entries';
import { messagesIn } from '$lib/messages/messages';
import { madeFrom } from '$lib/server/made-from';
import { groundOfPage, mapCredit, recordsOfPage } from '$lib/server/map-data';
import { isInParts, pageIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

export const entries = embedEntries;

/** Asked by `scripts/pages/site-server.ts`. */
export const _madeFrom = madeFrom;

/**
 * The same for each place, which the address names: so all embeds of a language have one inline script. Not so where
 * the story is told in parts: each has its own then.
 */
export const load: PageServerLoad = async ({ params }) => {
	const { story, distances } = pageIn(params.lang, isInParts() ? { place: params.place } : {});
	return {
		story,
		distances,
		credit: await mapCredit(),
		ground: groundOfPage(),
		records: await recordsOfPage(messagesIn(params.lang))
	};
};
