import { formatNamesOf } from '$lib/server/exports';
import { messagesIn } from '$lib/messages/messages';
import { madeFrom } from '$lib/server/made-from';
import { groundNote, groundOfPage, mapCredit, recordsOfPage } from '$lib/server/map-data';
import { isInParts, pageIn, versionIn } from '$lib/server/stories';
import type { LayoutServerLoad } from './$types';

/** Asked by `scripts/pages/site-server.ts`. */
export const _madeFrom = madeFrom;

/**
 * The whole story, once, as plain data: moving between places asks nothing more of the network. Of a story that is
 * told in parts each page has its own; only then does the data depend on more than the language.
 */
export const load: LayoutServerLoad = async ({ params }) => {
	const subject = isInParts()
		? { place: params.place, part: params.part ? Number(params.part) : undefined }
		: {};
	const { story, distances } = pageIn(params.lang, subject);
	return {
		story,
		distances,
		groundNote: groundNote(story, messagesIn(params.lang)),
		// A page that is one of many stays as it is until it changes itself: one says it for all.
		version: isInParts() ? undefined : versionIn(params.lang).text,
		credit: await mapCredit(),
		ground: groundOfPage(),
		records: await recordsOfPage(messagesIn(params.lang)),
		formats: formatNamesOf(isInParts())
	};
};
