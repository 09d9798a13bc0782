import { languageEntries } from '$lib/server/entries';
import { storyIn } from '$lib/server/stories';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = languageEntries;

/** The story's places as the map draws them: shapes in parts, labels as points, scenes numbered. */
export const GET: RequestHandler = ({ params }) =>
	new Response(JSON.stringify(storyIn(params.lang).features), {
		headers: { 'content-type': 'application/geo+json' }
	});
