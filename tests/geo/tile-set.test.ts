import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasTile, tileSet, tilesOf } from '$lib/geo/tile-set';
import type { Tile } from '$lib/geo/tiles';

/** Few columns and rows, so that tiles are often neighbours and runs are made and broken. */
const tile = fc
	.record({ z: fc.integer({ min: 2, max: 4 }), x: fc.nat(11), y: fc.nat(11) })
	.map(({ z, x, y }): Tile => ({ z, x: x % 2 ** z, y: y % 2 ** z }));
const tiles = fc.array(tile, { maxLength: 60 });

const keyOf = ({ z, x, y }: Tile) => `${z}/${x}/${y}`;
const byZoomAndRow = (a: Tile, b: Tile) => a.z - b.z || a.y - b.y || a.x - b.x;

test('all tiles come back, each once, by zoom and row', () => {
	fc.assert(
		fc.property(tiles, (before) => {
			const once = [...new Map(before.map((each) => [keyOf(each), each])).values()];
			expect(tilesOf(tileSet(before))).toEqual(once.sort(byZoomAndRow));
		})
	);
});

test('a set has the tiles that it was made of, and no other', () => {
	fc.assert(
		fc.property(tiles, tile, (before, asked) => {
			const set = tileSet(before);
			expect(before.every((each) => hasTile(set, each))).toBe(true);
			const expected = before.some((each) => keyOf(each) === keyOf(asked));
			expect(hasTile(set, asked)).toBe(expected);
		})
	);
});

test('neither their order nor how often they come matters', () => {
	fc.assert(
		fc.property(tiles, (before) => {
			const otherwise = [...before.toReversed(), ...before];
			expect(tileSet(otherwise)).toEqual(tileSet(before));
		})
	);
});

test('neighbours in a row are one run, and a gap or another row begins the next', () => {
	const at = (x: number, y: number) => ({ z: 4, x, y });
	expect(tileSet([at(5, 3), at(3, 3), at(4, 3), at(7, 3), at(8, 4)])).toEqual({
		'4': [
			[3, 3, 5],
			[3, 7, 7],
			[4, 8, 8]
		]
	});
});

test('a zoom that has no tiles has none of them', () => {
	expect(hasTile({}, { z: 3, x: 0, y: 0 })).toBe(false);
	expect(tilesOf({})).toEqual([]);
});
