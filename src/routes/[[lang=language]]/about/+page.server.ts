import { groundSources } from '$lib/cartography/ground-files';
import { languageEntries } from '../../entries.server';
import { storyIn } from '../../stories.server';
import type { PageServerLoad } from './$types';

export const entries = languageEntries;

export const load: PageServerLoad = ({ params }) => ({
	story: storyIn(params.lang).story,
	ground: groundSources()
});
