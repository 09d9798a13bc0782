/** The tiles of a Web Mercator map: the world in `2^z` by `2^z` squares, counted from the north-west. */
import type { Position } from 'geojson';
import type { Bounds, LngLat, Point } from './lng-lat';
import { fromWorld, toWorld } from './mercator';

/** A tile by its zoom, column and row. A column beyond the world is one of the next turn around it. */
export type Tile = { z: number; x: number; y: number };

/** A tile as a key, and as its place in a folder of tiles: `z/x/y`. */
export const keyOf = ({ z, x, y }: Tile) => `${z}/${x}/${y}`;

/** Where a position lies in the grid of a zoom: whole numbers are the edges of tiles. */
export function toGrid(position: LngLat, z: number): Point {
	const { x, y } = toWorld(position);
	return { x: x * 2 ** z, y: y * 2 ** z };
}

/** The tile of a zoom that a position lies in. */
export function tileAt(position: LngLat, z: number): Tile {
	const { x, y } = toGrid(position, z);
	return { z, x: Math.floor(x), y: Math.min(2 ** z - 1, Math.max(0, Math.floor(y))) };
}

/** The same tile on this turn around the world. */
export function wrappedTile({ z, x, y }: Tile): Tile {
	return { z, x: ((x % 2 ** z) + 2 ** z) % 2 ** z, y };
}

/** A tile's extent, `[west, south, east, north]` degrees, grown by a part of its side on each of them. */
export function tileBounds({ z, x, y }: Tile, grown = 0): Bounds {
	const topLeft = fromWorld({ x: (x - grown) / 2 ** z, y: (y - grown) / 2 ** z });
	const bottomRight = fromWorld({ x: (x + 1 + grown) / 2 ** z, y: (y + 1 + grown) / 2 ** z });
	return [topLeft.lng, bottomRight.lat, bottomRight.lng, topLeft.lat];
}

/** The tiles of a zoom that an extent touches, row by row. */
export function tilesIn([west, south, east, north]: Bounds, z: number): Tile[] {
	const first = tileAt({ lng: west, lat: north }, z);
	const last = tileAt({ lng: east, lat: south }, z);
	const tiles: Tile[] = [];
	for (let y = first.y; y <= last.y; y++) {
		for (let x = first.x; x <= last.x; x++) tiles.push({ z, x, y });
	}
	return tiles;
}

/** The tile some zooms up that holds a tile. */
export function ancestor({ z, x, y }: Tile, zoom: number): Tile {
	return { z: zoom, x: Math.floor(x / 2 ** (z - zoom)), y: Math.floor(y / 2 ** (z - zoom)) };
}

/** Where a point inside a tile lies on the globe, `[lng, lat]`; both go from 0 to `extent` across it. */
export function positionIn({ z, x, y }: Tile, point: Point, extent: number): Position {
	const { lng, lat } = fromWorld({
		x: (x + point.x / extent) / 2 ** z,
		y: (y + point.y / extent) / 2 ** z
	});
	return [lng, lat];
}

/** Where a `[lng, lat]` position lies inside a tile; the inverse of {@link positionIn}. */
export function pointIn({ z, x, y }: Tile, [lng, lat]: Position, extent: number): Point {
	const at = toGrid({ lng: lng!, lat: lat! }, z);
	return { x: (at.x - x) * extent, y: (at.y - y) * extent };
}
