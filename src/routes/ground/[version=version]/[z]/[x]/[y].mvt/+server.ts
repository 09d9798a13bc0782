import { error } from '@sveltejs/kit';
import { hasTile, tilesOf } from '$lib/geo/tile-set';
import { listed } from '$lib/server/entries';
import { ground } from '$lib/server/map-data';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The tiles that the build cuts itself; those in the story's own folder are static files already. */
export const entries: EntryGenerator = listed(() => {
	const { manifest, written } = ground();
	const { version, tiles } = manifest;
	if (written) return [];
	return tilesOf(tiles).map(({ z, x, y }) => ({
		...{ version, z: String(z), x: String(x), y: String(y) }
	}));
});

/** A tile of the ground, packed. */
export const GET: RequestHandler = ({ params }) => {
	const { manifest, tile } = ground();
	const asked = { z: Number(params.z), x: Number(params.x), y: Number(params.y) };
	if (params.version !== manifest.version || !hasTile(manifest.tiles, asked)) error(404);
	return new Response(new Uint8Array(tile(asked)), {
		headers: { 'content-type': 'application/vnd.mapbox-vector-tile' }
	});
};
