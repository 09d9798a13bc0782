import { contentsEntries } from '$lib/server/entries';
import { storyIn, versionIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

export const entries = contentsEntries;

export const load: PageServerLoad = ({ params }) => {
	const { story, inParts } = storyIn(params.lang);
	return { story, parts: inParts?.parts ?? [], version: versionIn(params.lang).text };
};
