/**
 * The tiles of the ground, fetched as the plain files that they are. Which there are is known beforehand, so
 * none is asked for in vain; where one is missing or does not come, MapLibre shows the one further off.
 */
import { addProtocol, AJAXError, type Map as MapLibre } from 'maplibre-gl';
import { groundSource } from '$lib/cartography/ground-shapes';
import type { GroundTiles } from '$lib/cartography/style';
import { hasTile, type TileSet } from '$lib/geo/tile-set';
import { keyOf, type Tile } from '$lib/geo/tiles';
import type { EarlyAnswers } from './early-answers';

/** Where the ground's tiles are, and which. */
export type GroundIndex = {
	/** Absolute address of the folder of this version's tiles, without a final slash. */
	address: string;
	/** Where they are not given, the folder has a file that says it. */
	tiles?: TileSet;
	zooms: GroundTiles['zooms'];
};

const scheme = 'ground';

/** Says that there is no such tile, in the way that MapLibre goes further off for. */
const none = (url: string) => new AJAXError(404, 'there is no such tile', url, new Blob());

const packed = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** A tile's bytes, unpacked here: hosts do not say that such files are, and some unpack them themselves. */
async function unpacked(response: Response): Promise<ArrayBuffer> {
	const bytes = await response.arrayBuffer();
	if (!packed(new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength)))) return bytes;
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Response(stream).arrayBuffer();
}

/**
 * Makes the ground's tiles known to MapLibre, and asks for some.
 *
 * @param first the tiles that it asks for first
 * @returns the source's tiles, and what asks again for those that did not come
 */
export function groundTiles(
	{ address, tiles, zooms }: GroundIndex,
	answers: EarlyAnswers,
	first: Tile[]
): {
	source: GroundTiles;
	askAgain: (map: MapLibre) => void;
} {
	let failed = false;
	const addressOf = (tile: Tile) => `${address}/${keyOf(tile)}.mvt`;
	for (const tile of first) answers.ask(addressOf(tile));
	let asked: Promise<TileSet> | undefined = tiles && Promise.resolve(tiles);
	const ask = async (): Promise<TileSet> => {
		const response = await fetch(`${address}/tiles.json`);
		if (!response.ok) throw new Error(`tiles.json did not come: ${response.status}`);
		return response.json();
	};
	const known = () => (asked ??= ask());
	addProtocol(scheme, async ({ url }, { signal }) => {
		const [z, x, y] = url.split('/').slice(-3).map(Number) as [number, number, number];
		try {
			const isThere = hasTile(await known(), { z, x, y });
			const response = isThere && (await answers.get(addressOf({ z, x, y }), signal));
			if (response && response.ok) return { data: await unpacked(response) };
			failed ||= isThere;
		} catch (error) {
			if (signal.aborted) throw error;
			failed = true;
			if (!tiles) asked = undefined;
		}
		throw none(url);
	});
	return {
		source: { address: `${scheme}://tiles/{z}/{x}/{y}`, zooms },
		askAgain(map) {
			if (!failed || !map.getSource(groundSource)) return;
			failed = false;
			map.refreshTiles(groundSource);
		}
	};
}
