import fc from 'fast-check';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { pieceRings, tilePolygons } from '$lib/ground/rings';
import type { TileFeature } from '$lib/ground/schema';

const square: Position[] = [
	[0, 0],
	[10, 0],
	[10, 10],
	[0, 10],
	[0, 0]
];

test('a ring without one edge is what is left of it', () => {
	const onLeft = ([ax]: Position, [bx]: Position) => ax === 0 && bx === 0;
	expect(pieceRings(square, onLeft)).toEqual([square.slice(0, 4)]);
});

test('a ring without two edges is in two pieces', () => {
	const upright = ([ax]: Position, [bx]: Position) => ax === bx;
	expect(pieceRings(square, upright)).toEqual([square.slice(0, 2), square.slice(2, 4)]);
});

test('whatever is cut, no edge is lost and none comes twice', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 }),
			fc.infiniteStream(fc.boolean()),
			(line, cuts) => {
				const edges = (lines: Position[][]) =>
					lines.flatMap((each) => each.slice(1).map((to, index) => [each[index]!, to]));
				const cut: Position[][] = [];
				const pieces = pieceRings(line, (a, b) => {
					const { value } = cuts.next();
					if (value) cut.push([a, b]);
					return value as boolean;
				});
				const left = edges([line]).filter(
					([a, b]) => !cut.some(([from, to]) => from === a && to === b)
				);
				expect(edges(pieces)).toEqual(left);
			}
		)
	);
});

const ring = (x: number, y: number, side: number): [number, number][] => [
	[x, y],
	[x + side, y],
	[x + side, y + side],
	[x, y + side],
	[x, y]
];
const area = (...geometry: TileFeature['geometry']): TileFeature => ({
	type: 3,
	geometry,
	properties: { kind: 'land' }
});

test('rings are polygons by the way they are wound: a hole belongs to the one before it', () => {
	const [one, other] = [ring(0, 0, 10), ring(20, 0, 10)];
	const hole = ring(22, 2, 3).toReversed();
	expect(tilePolygons(area(one, other, hole))).toEqual([[one], [other, hole]]);
});

test('an archive that winds its rings the other way has the same polygons', () => {
	const outer = ring(0, 0, 10).toReversed();
	const hole = ring(2, 2, 3);
	expect(tilePolygons(area(outer, hole))).toEqual([[outer, hole]]);
});

test('rings without any size are none', () => {
	const flat: [number, number][] = [
		[0, 0],
		[5, 0],
		[2, 0],
		[0, 0]
	];
	expect(tilePolygons(area(flat, ring(0, 0, 3)))).toEqual([[ring(0, 0, 3)]]);
	expect(
		tilePolygons(
			area([
				[0, 0],
				[1, 1],
				[0, 0]
			])
		)
	).toEqual([]);
});
