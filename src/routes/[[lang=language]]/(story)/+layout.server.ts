import { formatNames } from '$lib/server/exports';
import { messagesIn } from '$lib/messages/messages';
import { groundCredit, groundIndex, groundNote } from '$lib/server/map-data';
import { storyIn, versionIn } from '$lib/server/stories';
import type { LayoutServerLoad } from './$types';

/** The whole story, once, as plain data: moving between places asks nothing more of the network. */
export const load: LayoutServerLoad = ({ params }) => {
	const { story, distances } = storyIn(params.lang);
	return {
		story,
		distances,
		groundNote: groundNote(story, messagesIn(params.lang)),
		version: versionIn(params.lang).text,
		credit: groundCredit(),
		ground: groundIndex(),
		formats: formatNames
	};
};
