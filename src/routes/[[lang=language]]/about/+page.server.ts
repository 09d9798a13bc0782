import { formatNames } from '$lib/server/exports';
import { groundSources } from '$lib/server/ground-files';
import { languageEntries } from '$lib/server/entries';
import { storyIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

export const entries = languageEntries;

export const load: PageServerLoad = ({ params }) => ({
	story: storyIn(params.lang).story,
	ground: groundSources(),
	formats: formatNames
});
