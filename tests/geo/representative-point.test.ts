import { booleanPointInPolygon, coordAll, distance } from '@turf/turf';
import fc from 'fast-check';
import type { Geometry, MultiLineString, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { representativePointOf, reachFrom } from '$lib/geo/representative-point';

const position = fc
	.tuple(
		fc.double({ min: -179, max: 179, noNaN: true }),
		fc.double({ min: -84, max: 84, noNaN: true })
	)
	.map((pair): Position => pair);

const line = fc.array(position, { minLength: 2, maxLength: 12 });

/** A ring around a centre, of arbitrary indentation: simple, and its centre may be anywhere in it. */
const ring = fc
	.tuple(
		fc.double({ min: -170, max: 170, noNaN: true }),
		fc.double({ min: -70, max: 70, noNaN: true }),
		fc.array(fc.double({ min: 0.01, max: 8, noNaN: true }), { minLength: 5, maxLength: 15 })
	)
	.map(([lng, lat, radii]): Position[] => {
		const corners = radii.map((radius, index): Position => {
			const angle = (2 * Math.PI * index) / radii.length;
			return [lng + radius * Math.cos(angle), lat + radius * Math.sin(angle)];
		});
		return [...corners, corners[0]!];
	});

const polygon = ring.map((outer): Polygon => ({ type: 'Polygon', coordinates: [outer] }));

const simple: fc.Arbitrary<Geometry> = fc.oneof(
	position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
	fc
		.array(position, { minLength: 1, maxLength: 5 })
		.map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
	line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
	fc
		.array(line, { minLength: 1, maxLength: 3 })
		.map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
	polygon,
	fc.array(ring, { minLength: 1, maxLength: 3 }).map((rings): Geometry => ({
		type: 'MultiPolygon',
		coordinates: rings.map((outer) => [outer])
	}))
);
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
	simple,
	fc
		.array(simple, { minLength: 1, maxLength: 3 })
		.map((geometries): Geometry => ({ type: 'GeometryCollection', geometries }))
);

test('every vertex of any geometry lies within reach of its middle', () => {
	fc.assert(
		fc.property(geometry, (any) => {
			const { centre, reachMetres } = representativePointOf(any);
			for (const vertex of coordAll(any)) {
				expect(distance([centre.lng, centre.lat], vertex, { units: 'meters' })).toBeLessThanOrEqual(
					reachMetres * 1.01
				);
			}
			expect(reachFrom(centre, any)).toBe(reachMetres);
		})
	);
});

describe('the middle of points', () => {
	test('is the point itself', () => {
		expect(representativePointOf({ type: 'Point', coordinates: [1.9, 50.9] })).toEqual({
			centre: { lng: 1.9, lat: 50.9 },
			reachMetres: 0
		});
	});

	test('is one of several, the one amid them', () => {
		const points: Geometry = {
			type: 'MultiPoint',
			coordinates: [
				[0, 0],
				[1, 0.1],
				[2, 0]
			]
		};
		expect(representativePointOf(points).centre).toEqual({ lng: 1, lat: 0.1 });
	});
});

describe('the middle of a line', () => {
	test('lies on it, half way along, and on the longest of several', () => {
		const lines: MultiLineString = {
			type: 'MultiLineString',
			coordinates: [
				[
					[0, 1],
					[0.5, 1]
				],
				[
					[0, 0],
					[3, 0],
					[3, 1]
				]
			]
		};
		const { centre, reachMetres } = representativePointOf(lines);
		expect(centre.lng).toBeCloseTo(2, 6);
		expect(centre.lat).toBe(0);
		// The farthest end is a degree up and two to the west.
		expect(reachMetres).toBeCloseTo(distance([2, 0], [0, 1], { units: 'meters' }), 0);
	});

	test('lies on a segment of any line', () => {
		fc.assert(
			fc.property(line, (coordinates) => {
				const { lng, lat } = representativePointOf({ type: 'LineString', coordinates }).centre;
				const onSegment = coordinates.slice(1).some((to, index) => {
					const [ax, ay] = coordinates[index] as [number, number];
					const [bx, by] = to as [number, number];
					const along = Math.hypot(lng - ax, lat - ay) + Math.hypot(lng - bx, lat - by);
					return Math.abs(along - Math.hypot(bx - ax, by - ay)) < 1e-6;
				});
				expect(onSegment).toBe(true);
			})
		);
	});

	test('is its one position where it has no length', () => {
		const spot: Geometry = {
			type: 'LineString',
			coordinates: [
				[1, 2],
				[1, 2]
			]
		};
		expect(representativePointOf(spot)).toEqual({ centre: { lng: 1, lat: 2 }, reachMetres: 0 });
	});
});

describe('the middle of an area', () => {
	test('lies inside it, whatever its shape', () => {
		fc.assert(
			fc.property(polygon, (any) => {
				const { lng, lat } = representativePointOf(any).centre;
				expect(booleanPointInPolygon([lng, lat], any)).toBe(true);
			})
		);
	});

	test('lies in the body of a crescent, not in the bay nor on its edge', () => {
		const crescent: Polygon = {
			type: 'Polygon',
			coordinates: [
				[
					[0, 0],
					[10, 0],
					[10, 1],
					[2, 1],
					[2, 9],
					[10, 9],
					[10, 10],
					[0, 10],
					[0, 0]
				]
			]
		};
		const { lng, lat } = representativePointOf(crescent).centre;
		expect(booleanPointInPolygon([lng, lat], crescent, { ignoreBoundary: true })).toBe(true);
	});

	test('does not lie in a hole', () => {
		const ringAround: Polygon = {
			type: 'Polygon',
			coordinates: [
				[
					[0, 0],
					[6, 0],
					[6, 6],
					[0, 6],
					[0, 0]
				],
				[
					[1, 1],
					[1, 5],
					[5, 5],
					[5, 1],
					[1, 1]
				]
			]
		};
		const { lng, lat } = representativePointOf(ringAround).centre;
		expect(booleanPointInPolygon([lng, lat], ringAround, { ignoreBoundary: true })).toBe(true);
	});

	test('comes before lines and points, and the largest area before the others', () => {
		const mixed: Geometry = {
			type: 'GeometryCollection',
			geometries: [
				{ type: 'Point', coordinates: [-20, 0] },
				{
					type: 'MultiPolygon',
					coordinates: [1, 4].map((size) => [
						[
							[size * 10, 0],
							[size * 10 + size, 0],
							[size * 10 + size, size],
							[size * 10, size],
							[size * 10, 0]
						]
					])
				}
			]
		};
		const { centre } = representativePointOf(mixed);
		expect(centre.lng).toBeCloseTo(42, 6);
		expect(centre.lat).toBeCloseTo(2, 6);
	});
});

test('what has no position has no middle', () => {
	expect(() => representativePointOf({ type: 'GeometryCollection', geometries: [] })).toThrow(
		/no middle/
	);
});
