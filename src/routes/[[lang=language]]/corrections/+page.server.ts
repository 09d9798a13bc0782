import { languageEntries } from '$lib/server/entries';
import { storyIn, versionIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

// Text alone: nothing on this page needs a script.
export const csr = false;

export const entries = languageEntries;

export const load: PageServerLoad = ({ params }) => ({
	story: storyIn(params.lang).story,
	version: versionIn(params.lang).text
});
