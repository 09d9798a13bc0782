/**
 * What the live map asks for first, asked for before MapLibre is ready to: its worker has yet to come and to start by
 * then. Each answer is handed over once; after that, and for all else, the network is asked as ever.
 */
import { extentOf } from '$lib/geo/camera';
import { noPadding } from '$lib/geo/padding';
import type { Size, View } from '$lib/geo/lng-lat';
import { hasTile } from '$lib/geo/tile-set';
import { tilesIn, wrappedTile, type Tile } from '$lib/geo/tiles';
import type { GroundIndex } from './ground-tiles';

/** Answers by their addresses. */
export interface EarlyAnswers {
	/** Asks for something. */
	ask(address: string): void;
	/**
	 * The answer: that to an early question, if there was one.
	 *
	 * @throws {Error} where none comes
	 */
	get(address: string, signal: AbortSignal): Promise<Response>;
}

/** Where answers wait until they are fetched. */
export function earlyAnswers(): EarlyAnswers {
	const asked = new Map<string, Promise<Response>>();
	return {
		ask(address) {
			const answer = fetch(address);
			// That it fails is for whoever gets it.
			answer.catch(() => {});
			asked.set(address, answer);
		},
		get(address, signal) {
			const answer = asked.get(address);
			asked.delete(address);
			return answer ?? fetch(address, { signal });
		}
	};
}

/**
 * The tiles that a map of a size first asks for, in CSS pixels: those of its whole zoom that are in sight. None where
 * it is not yet known which there are.
 */
export function firstTiles(
	view: View,
	size: Size,
	{ tiles, zooms }: Pick<GroundIndex, 'tiles' | 'zooms'>
): Tile[] {
	if (!tiles) return [];
	const z = Math.min(zooms.last, Math.max(zooms.first, Math.floor(view.zoom)));
	return tilesIn(extentOf(view, size, noPadding), z)
		.map(wrappedTile)
		.filter((tile) => hasTile(tiles, tile));
}
