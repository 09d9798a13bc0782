import { languageEntries } from '$lib/server/entries';
import { storyIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

// A worker answers with it at the address of whatever was not kept: it must not hydrate there.
export const csr = false;

export const entries = languageEntries;

export const load: PageServerLoad = ({ params }) => ({ title: storyIn(params.lang).story.title });
