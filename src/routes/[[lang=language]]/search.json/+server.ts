import { json } from '@sveltejs/kit';
import { languageEntries } from '$lib/server/entries';
import { findIndex } from '$lib/server/find-index';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = languageEntries;

/** All that can be found on the site in one language; loaded once a reader looks for something. */
export const GET: RequestHandler = ({ params }) => json(findIndex(params.lang).index);
