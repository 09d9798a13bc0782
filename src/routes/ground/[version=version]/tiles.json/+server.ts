import { error, json } from '@sveltejs/kit';
import { listed } from '$lib/server/entries';
import { groundIndex } from '$lib/server/map-data';
import { isInParts } from '$lib/server/stories';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The pages of a short story say themselves which tiles there are. */
export const entries: EntryGenerator = listed(() =>
	isInParts() ? [{ version: groundIndex().version }] : []
);

/** Which tiles of the ground there are, for the live map of a story with too many places for each page to say it. */
export const GET: RequestHandler = ({ params }) => {
	const { version, tiles } = groundIndex();
	if (params.version !== version) error(404);
	return json(tiles);
};
