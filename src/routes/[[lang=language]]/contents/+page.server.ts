import { contentsEntries } from '$lib/server/entries';
import { pageIn, storyIn, versionIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

// Text alone: nothing on this page needs a script.
export const csr = false;

export const entries = contentsEntries;

export const load: PageServerLoad = ({ params }) => {
	const { story, inParts } = storyIn(params.lang);
	const parts = (inParts?.parts ?? []).map(({ part, places }) => ({
		part,
		first: places[0]?.name,
		last: places.length > 1 ? places.at(-1)!.name : undefined
	}));
	return {
		story: pageIn(params.lang, {}).story,
		places: story.places.length,
		parts,
		version: versionIn(params.lang).text
	};
};
