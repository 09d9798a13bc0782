import { error } from '@sveltejs/kit';
import { messagesIn } from '$lib/messages/messages';
import { placeTileEntries } from '$lib/server/entries';
import { answersJson, type MadeFile } from '$lib/server/made-files';
import { placeTile, placeTileSet } from '$lib/server/place-tiles';
import { isInParts } from '$lib/server/stories';
import type { RouteParams } from './$types';

export const prerender = true;

export const entries = placeTileEntries;

/** The places of a story that is told in parts, tile by tile as the live map loads them; `index` says which there are. */
export const _file: MadeFile<RouteParams> = ({ params }) => {
	if (!isInParts()) error(404);
	const { language } = messagesIn(params.lang);
	if (params.tile === 'index') return JSON.stringify(placeTileSet(language));
	const tile = placeTile(language, params.tile.replaceAll('-', '/'));
	if (!tile) error(404);
	return JSON.stringify(tile);
};

export const GET = answersJson(_file);
