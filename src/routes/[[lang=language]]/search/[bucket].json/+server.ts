import { error } from '@sveltejs/kit';
import { bucketEntries } from '$lib/server/entries';
import { answersJson, type MadeFile } from '$lib/server/made-files';
import { findIndex } from '$lib/server/find-index';
import type { RouteParams } from './$types';

export const prerender = true;

export const entries = bucketEntries;

/** Some of the places of a story that is told in parts, to be found by their names; loaded as somebody types. */
export const _file: MadeFile<RouteParams> = ({ params }) => {
	const bucket = findIndex(params.lang).buckets[Number(params.bucket)];
	if (!bucket) error(404);
	return JSON.stringify(bucket);
};

export const GET = answersJson(_file);
