import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '$lib/geo/bounds';
import type { Bounds } from '$lib/geo/lng-lat';
import { tileAt, tilesIn, wrappedTile, type Tile } from '$lib/geo/tiles';
import {
	closestTiles,
	firstTiles,
	lastOverview,
	lastZoom,
	overviewZoom,
	tilesFor,
	type StoryReach
} from '$lib/ground/reach';

const keyOf = ({ z, x, y }: Tile) => `${z}/${x}/${y}`;
const keysOf = (tiles: Tile[]) => new Set(tiles.map(keyOf));

const place = (geometry: Geometry, precisionMetres = 20): StoryReach['places'][number] => ({
	...{ id: 'place', name: 'Place', geometry, precisionMetres },
	bounds: boundsOf(geometry, [])
});
const at = (lng: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lng, lat] });
const maxBounds: Bounds = [-2, 49, 3, 52];

const story = (...places: StoryReach['places']): StoryReach => ({ maxBounds, places });

const anyBounds = fc
	.record({
		west: fc.double({ min: -180, max: 179, noNaN: true }),
		south: fc.double({ min: -80, max: 70, noNaN: true }),
		width: fc.double({ min: 0.5, max: 60, noNaN: true }),
		height: fc.double({ min: 0.5, max: 10, noNaN: true })
	})
	.map(({ west, south, width, height }): Bounds => [west, south, west + width, south + height]);

describe('the zooms', () => {
	test('begin where all of the bounds are seen at once on the least map, and no nearer', () => {
		fc.assert(
			fc.property(anyBounds, (maxBounds) => {
				const first = firstTiles({ maxBounds, places: [] });
				const width = ((maxBounds[2] - maxBounds[0]) / 360) * 512 * 2 ** first;
				if (first > 0) expect(width).toBeLessThanOrEqual(200);
				if (first < overviewZoom) expect(width * 2).toBeGreaterThan(200);
			})
		);
		expect(firstTiles({ maxBounds: [-180, -80, 180, 80], places: [] })).toBe(0);
	});

	test.each([
		[20, closestTiles],
		[400, 14],
		[2000, 12],
		[10_000, 9],
		[200_000, overviewZoom]
	])('of a place known to %d metres end at %d', (metres, expected) => {
		const reach = story(place(at(1, 51), metres));
		expect(lastZoom(reach)).toBe(expected);
		expect(Math.max(...tilesFor(reach).map(({ z }) => z))).toBe(expected);
	});

	test('go as close as the most precise place asks, around that place alone', () => {
		const precise = place(at(1, 51), 20);
		const vague = place(at(-1, 50), 200_000);
		const tiles = keysOf(tilesFor(story(precise, vague)));
		expect(lastZoom(story(precise, vague))).toBe(closestTiles);
		expect(tiles.has(keyOf(tileAt({ lng: 1, lat: 51 }, 14)))).toBe(true);
		expect(tiles.has(keyOf(tileAt({ lng: -1, lat: 50 }, 9)))).toBe(false);
	});

	test('of a story without places are those of an overview', () => {
		expect(lastZoom(story())).toBe(overviewZoom);
		expect(Math.max(...tilesFor(story()).map(({ z }) => z))).toBe(overviewZoom);
	});
});

describe('the tiles', () => {
	test('of an overview are all that the bounds touch, wherever they are', () => {
		fc.assert(
			fc.property(anyBounds, (maxBounds) => {
				const reach = { maxBounds, places: [] };
				const found = keysOf(tilesFor(reach));
				let expected = 0;
				for (let z = firstTiles(reach); z <= lastOverview(reach); z++) {
					const all = keysOf(tilesIn(maxBounds, z).map(wrappedTile));
					expect([...all].filter((key) => !found.has(key))).toEqual([]);
					expected += all.size;
				}
				expect(found.size).toBe(expected);
			}),
			{ numRuns: 40 }
		);
	});

	test('of the whole world are no more than a build can bear', () => {
		const reach = { maxBounds: [-180, -85, 180, 85] as Bounds, places: [place(at(2, 51), 20)] };
		const tiles = tilesFor(reach);
		expect(tiles.length).toBeLessThan(1000);
		// Around a place it goes on without a gap in its zooms.
		const keys = keysOf(tiles);
		for (let z = firstTiles(reach); z <= closestTiles; z++) {
			expect(keys.has(keyOf(tileAt({ lng: 2, lat: 51 }, z)))).toBe(true);
		}
	});

	test('are on this turn around the world, also of a story across the antimeridian', () => {
		const reach: StoryReach = {
			maxBounds: [177, -19, 182, -15],
			places: [place(at(180.5, -16.8)), place(at(179.999, -17))]
		};
		const tiles = tilesFor(reach);
		for (const { z, x } of tiles) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThan(2 ** z);
		}
		const keys = keysOf(tiles);
		expect(keys.size).toBe(tiles.length);
		expect(keys.has(keyOf(tileAt({ lng: -179.5, lat: -16.8 }, 14)))).toBe(true);
		// A place at the antimeridian has its surroundings on both sides of it.
		const { y } = tileAt({ lng: 180, lat: -17 }, 14);
		expect(keys.has(`14/${2 ** 14 - 1}/${y}`) && keys.has(`14/0/${y}`)).toBe(true);
	});

	test('come by zoom and row, whatever order the places are in', () => {
		const [one, other] = [place(at(1, 51)), place(at(1.3, 51.1))];
		const tiles = tilesFor(story(one, other));
		expect(tilesFor(story(other, one))).toEqual(tiles);
		expect(tiles).toEqual(tiles.toSorted((a, b) => a.z - b.z || a.y - b.y || a.x - b.x));
	});

	test('around a point go on for a tile’s side in each direction', () => {
		const middle = tileAt({ lng: 1, lat: 51 }, 12);
		const near = tilesFor(story(place(at(1, 51)))).filter(({ z }) => z === 12);
		expect(near).toHaveLength(9);
		for (const { x, y } of near) {
			expect(Math.abs(x - middle.x)).toBeLessThanOrEqual(1);
			expect(Math.abs(y - middle.y)).toBeLessThanOrEqual(1);
		}
	});

	test('along a line are those that it passes, without all of its box', () => {
		const line: Geometry = {
			type: 'LineString',
			coordinates: [
				[0, 50],
				[2, 51.5]
			]
		};
		const keys = keysOf(tilesFor(story(place(line))));
		for (let part = 0; part <= 1; part += 0.01) {
			const passed = { lng: 2 * part, lat: 50 + 1.5 * part };
			expect(keys.has(keyOf(tileAt(passed, 13)))).toBe(true);
		}
		expect(keys.has(keyOf(tileAt({ lng: 2, lat: 50 }, 13)))).toBe(false);
		expect(keys.has(keyOf(tileAt({ lng: 0, lat: 51.5 }, 13)))).toBe(false);
	});

	test('of an area are all of its extent, of one in parts those of each part', () => {
		const square = (lng: number, lat: number) => [
			[
				[lng, lat],
				[lng + 0.1, lat],
				[lng + 0.1, lat + 0.1],
				[lng, lat]
			]
		];
		const geometry: Geometry = {
			type: 'MultiPolygon',
			coordinates: [square(0, 50), square(2, 51)]
		};
		const keys = keysOf(tilesFor(story(place(geometry))));
		// The corner that the triangle does not fill counts, too: a reader sees it beside the place.
		expect(keys.has(keyOf(tileAt({ lng: 0.001, lat: 50.099 }, 14)))).toBe(true);
		expect(keys.has(keyOf(tileAt({ lng: 2.05, lat: 51.05 }, 14)))).toBe(true);
		expect(keys.has(keyOf(tileAt({ lng: 1, lat: 50.5 }, 14)))).toBe(false);
	});

	test('end at the poles', () => {
		const reach: StoryReach = { maxBounds: [0, 80, 20, 90], places: [place(at(10, 85.05))] };
		for (const { y } of tilesFor(reach)) expect(y).toBeGreaterThanOrEqual(0);
	});
});
