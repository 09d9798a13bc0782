import { contentsEntries } from '$lib/server/entries';
import { storyIn, versionIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

// Text alone: nothing on this page needs a script.
export const csr = false;

export const entries = contentsEntries;

export const load: PageServerLoad = ({ params }) => {
	const { story, inParts } = storyIn(params.lang);
	return { story, parts: inParts?.parts ?? [], version: versionIn(params.lang).text };
};
