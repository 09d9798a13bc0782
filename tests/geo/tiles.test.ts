import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains } from '$lib/geo/bounds';
import type { Bounds } from '$lib/geo/lng-lat';
import {
	ancestor,
	pointIn,
	positionIn,
	tileAt,
	tileBounds,
	tilesIn,
	wrappedTile
} from '$lib/geo/tiles';

const lng = fc.double({ min: -180, max: 179.999, noNaN: true });
const lat = fc.double({ min: -85, max: 85, noNaN: true });
const zoom = fc.integer({ min: 0, max: 16 });
const part = fc.double({ min: 0, max: 1, noNaN: true });

/** An extent grown by less than a millimetre: what lies on an edge is in it, whatever rounding does. */
const grown = ([west, south, east, north]: Bounds): Bounds => [
	...([west - 1e-9, south - 1e-9, east + 1e-9, north + 1e-9] as const)
];

test('the tile at a position contains it', () => {
	fc.assert(
		fc.property(lng, lat, zoom, (lng, lat, z) => {
			const tile = tileAt({ lng, lat }, z);
			expect(tile.x).toBeGreaterThanOrEqual(0);
			expect(tile.x).toBeLessThan(2 ** z);
			expect(contains(grown(tileBounds(tile)), [lng, lat])).toBe(true);
		})
	);
});

test.each([90, -90])('the pole at %d° lies in the last row there is', (lat) => {
	expect(tileAt({ lng: 0, lat }, 3).y).toBe(lat > 0 ? 0 : 7);
});

test('tiles are counted from the north-west, and a grown one goes on by its part on each side', () => {
	expect(tileBounds({ z: 1, x: 1, y: 0 })).toEqual([0, 0, 180, expect.closeTo(85.0511, 4)]);
	const [west, south, east, north] = tileBounds({ z: 2, x: 1, y: 1 }, 0.5);
	expect([west, east]).toEqual([-135, 45]);
	expect(south).toBeCloseTo(-40.98, 2);
	expect(north).toBeCloseTo(79.17, 2);
});

test('a point inside a tile and its position are each other’s inverse', () => {
	fc.assert(
		fc.property(lng, lat, zoom, part, part, (lng, lat, z, x, y) => {
			const tile = tileAt({ lng, lat }, z);
			const point = { x: x * 4096, y: y * 4096 };
			const back = pointIn(tile, positionIn(tile, point, 4096), 4096);
			expect(back.x).toBeCloseTo(point.x, 3);
			expect(back.y).toBeCloseTo(point.y, 3);
		})
	);
	const bounds = tileBounds({ z: 5, x: 16, y: 10 });
	const corner = positionIn({ z: 5, x: 16, y: 10 }, { x: 0, y: 4096 }, 4096);
	expect(corner[0]).toBeCloseTo(bounds[0], 9);
	expect(corner[1]).toBeCloseTo(bounds[1], 9);
});

describe('tilesIn', () => {
	test('has the tile of every position of the extent, each tile once, and none that is apart', () => {
		const extent = fc
			.record({ lng, lat, width: fc.double({ min: 0, max: 20, noNaN: true }), part })
			.map(({ lng, lat, width, part }): Bounds => {
				return [lng, Math.max(-85, lat - width * part), lng + width, lat];
			});
		fc.assert(
			fc.property(extent, fc.integer({ min: 0, max: 7 }), part, part, (bounds, z, across, down) => {
				const [west, south, east, north] = bounds;
				const tiles = tilesIn(bounds, z);
				const within = {
					lng: west + (east - west) * across,
					lat: south + (north - south) * down
				};
				expect(tiles).toContainEqual(tileAt(within, z));
				expect(new Set(tiles.map(({ x, y }) => `${x}/${y}`)).size).toBe(tiles.length);
				for (const tile of tiles) {
					const [left, bottom, right, top] = grown(tileBounds(tile));
					expect(left <= east && right >= west && bottom <= north && top >= south).toBe(true);
				}
			})
		);
	});

	test('goes on in the next turn around the world, row by row', () => {
		expect(tilesIn([170, -5, 190, 5], 3)).toEqual([
			{ z: 3, x: 7, y: 3 },
			{ z: 3, x: 8, y: 3 },
			{ z: 3, x: 7, y: 4 },
			{ z: 3, x: 8, y: 4 }
		]);
	});
});

test('the same tile on this turn is in the world and as many turns away as it was', () => {
	fc.assert(
		fc.property(zoom, fc.integer({ min: -200_000, max: 200_000 }), (z, x) => {
			const wrapped = wrappedTile({ z, x, y: 0 });
			expect(wrapped.x).toBeGreaterThanOrEqual(0);
			expect(wrapped.x).toBeLessThan(2 ** z);
			expect(Math.abs(x - wrapped.x) % 2 ** z).toBe(0);
		})
	);
});

test('the tile some zooms up holds all of a tile', () => {
	fc.assert(
		fc.property(lng, lat, zoom, zoom, (lng, lat, one, other) => {
			const [up, z] = [Math.min(one, other), Math.max(one, other)];
			const tile = tileAt({ lng, lat }, z);
			const above = ancestor(tile, up);
			expect(above).toEqual(tileAt({ lng, lat }, up));
			const [west, south, east, north] = tileBounds(tile);
			const held = grown(tileBounds(above));
			expect(contains(held, [west, south]) && contains(held, [east, north])).toBe(true);
		})
	);
});
