import type { Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import { simplified } from '$lib/geo/simplify';

/** A line with a bend that is 0.1 off the straight one, and one that is 2 off. */
const line: Position[] = [
	[0, 0],
	[5, 0.1],
	[10, 0],
	[15, 2],
	[20, 0]
];
const simpler = [
	[0, 0],
	[10, 0],
	[15, 2],
	[20, 0]
];
/** A square with a middle on each side, which no drawing can show. */
const square = (size: number): Position[] => [
	[0, 0],
	[size / 2, 0],
	[size, 0],
	[size, size],
	[0, size],
	[0, 0]
];
const corners = (size: number) => square(size).filter((_, index) => index !== 1);

test.each<[Geometry, Geometry]>([
	[
		{ type: 'LineString', coordinates: line },
		{ type: 'LineString', coordinates: simpler }
	],
	[
		{ type: 'MultiLineString', coordinates: [line, line] },
		{ type: 'MultiLineString', coordinates: [simpler, simpler] }
	],
	[
		{ type: 'Polygon', coordinates: [square(9), square(3)] },
		{ type: 'Polygon', coordinates: [corners(9), corners(3)] }
	],
	[
		{ type: 'MultiPolygon', coordinates: [[square(9)], [square(3)]] },
		{ type: 'MultiPolygon', coordinates: [[corners(9)], [corners(3)]] }
	]
])('$type is without what cannot be seen', (geometry, expected) => {
	const before = structuredClone(geometry);
	expect(simplified(geometry, 1)).toEqual(expected);
	expect(geometry).toEqual(before);
});

test('a line may shrink to its two ends; a ring that would shrink to nothing stays', () => {
	const two = [line[0]!, line[2]!];
	expect(simplified({ type: 'LineString', coordinates: line.slice(0, 3) }, 1)).toEqual({
		type: 'LineString',
		coordinates: two
	});
	const small: Geometry = { type: 'Polygon', coordinates: [square(0.1)] };
	expect(simplified(small, 1)).toEqual(small);
	const triangle: Geometry = {
		type: 'Polygon',
		coordinates: [
			[
				[0, 0],
				[9, 0],
				[0, 9],
				[0.1, 4.5],
				[0, 0]
			]
		]
	};
	expect(simplified(triangle, 1).coordinates[0]).toHaveLength(4);
});

test('points, and what holds several geometries, stay as they are', () => {
	for (const geometry of [
		{ type: 'Point', coordinates: [0, 0] },
		{ type: 'MultiPoint', coordinates: line },
		{ type: 'GeometryCollection', geometries: [{ type: 'LineString', coordinates: line }] }
	] as Geometry[]) {
		expect(simplified(geometry, 1)).toBe(geometry);
	}
});

test('each position that is left out lies nearer than the tolerance, also of many in a row', () => {
	/** A slow curve: each step is small, and all of them together are not. */
	const curve = Array.from({ length: 41 }, (_, index): Position => [
		index / 4,
		(index / 4) ** 2 / 10
	]);
	const { coordinates } = simplified({ type: 'LineString' as const, coordinates: curve }, 0.1);
	for (const [x, y] of curve as [number, number][]) {
		const at = coordinates.findIndex((position) => position[0]! >= x) || 1;
		const [from, to] = [coordinates[at - 1], coordinates[at]] as [
			[number, number],
			[number, number]
		];
		const straight = from[1]! + ((x - from[0]!) / (to[0]! - from[0]!)) * (to[1]! - from[1]!);
		expect(Math.abs(y - straight)).toBeLessThan(0.25);
	}
	expect(coordinates.length).toBeLessThan(12);
});
