import { languageEntries } from '$lib/server/entries';
import { pageIn, storyIn, versionIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

// Text alone: nothing on this page needs a script.
export const csr = false;

export const entries = languageEntries;

export const load: PageServerLoad = ({ params }) => ({
	story: {
		...pageIn(params.lang, {}).story,
		corrections: storyIn(params.lang).story.corrections
	},
	version: versionIn(params.lang).text
});
