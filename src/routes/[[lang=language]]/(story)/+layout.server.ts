import { formatNames } from '$lib/server/exports';
import { groundCredit } from '$lib/server/ground-files';
import { storyIn } from '$lib/server/stories';
import type { LayoutServerLoad } from './$types';

/** The whole story, once, as plain data: moving between places asks nothing more of the network. */
export const load: LayoutServerLoad = ({ params }) => ({
	story: storyIn(params.lang).story,
	credit: groundCredit(),
	formats: formatNames
});
