import { error } from '@sveltejs/kit';
import { namedEntries } from '$lib/server/entries';
import { endingsFor, exportResponse } from '$lib/server/exports';
import { wholeStory } from '$lib/site/addresses';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	namedEntries().flatMap((named) =>
		endingsFor(named.name === wholeStory ? 'story' : 'place').map((format) => ({
			...named,
			format
		}))
	);

/** A place, or the whole story, to take away: its facts in a format, or its map as a picture. */
export const GET: RequestHandler = ({ params }) => {
	const place = params.name === wholeStory ? undefined : params.name;
	return exportResponse(params.lang, params.format, place) ?? error(404);
};
