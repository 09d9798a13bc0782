import { languageEntries } from '$lib/server/entries';
import { storyIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

export const entries = languageEntries;

export const load: PageServerLoad = ({ params }) => ({ title: storyIn(params.lang).story.title });
