import { languageEntries } from '$lib/server/entries';
import { storyIn, versionIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

export const entries = languageEntries;

export const load: PageServerLoad = ({ params }) => ({
	story: storyIn(params.lang).story,
	version: versionIn(params.lang).text
});
