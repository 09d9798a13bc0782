import { error, json } from '@sveltejs/kit';
import { bucketEntries } from '$lib/server/entries';
import { findIndex } from '$lib/server/find-index';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = bucketEntries;

/** Some of the places of a story that is told in parts, to be found by their names; loaded as somebody types. */
export const GET: RequestHandler = ({ params }) => {
	const bucket = findIndex(params.lang).buckets[Number(params.bucket)];
	if (!bucket) error(404);
	return json(bucket);
};
