import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '$lib/geo/lng-lat';
import { geometryInto, intoBounds, wrapped, wrappedBounds } from '$lib/geo/longitude';

const fiji: Bounds = [177, -19, 182, -15];

describe('intoBounds', () => {
	test.each([
		[179, 179],
		[-179, 181],
		[181, 181],
		[-539, 181]
	])('%d of a story across the antimeridian counts as %d', (lng, expected) => {
		expect(intoBounds({ lng, lat: -17 }, fiji)).toEqual({ lng: expected, lat: -17 });
	});

	test('leaves a story alone that does not cross it', () => {
		const there = { lng: 1.85, lat: 50.95, zoom: 9 };
		expect(intoBounds(there, [-2, 48, 6, 53])).toBe(there);
		// One that ends at the antimeridian does not cross it.
		const far = { lng: -179, lat: 50 };
		expect(intoBounds(far, [0, 48, 180, 53])).toBe(far);
	});

	test('whatever lies in the bounds is found there, by whichever name', () => {
		const anywhere = fc.double({ min: -180, max: 180, noNaN: true });
		const wide = fc.double({ min: 0.1, max: 359, noNaN: true });
		fc.assert(
			fc.property(
				anywhere,
				wide,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(west, width, part) => {
					const lng = west + part * width;
					const found = intoBounds({ lng: wrapped(lng), lat: 0 }, [west, -1, west + width, 1]);
					expect(found.lng).toBeCloseTo(lng, 6);
				}
			)
		);
	});
});

describe('geometryInto', () => {
	test('puts what is cut at the antimeridian together, whatever it is', () => {
		const line = {
			type: 'LineString' as const,
			coordinates: [
				[-180, -17, 5],
				[-179, -16]
			]
		};
		const moved = {
			type: 'LineString',
			coordinates: [
				[180, -17, 5],
				[181, -16]
			]
		};
		const ring = [
			[-180, -17],
			[-179, -17],
			[-179, -16],
			[-180, -17]
		];
		const area = { type: 'MultiPolygon' as const, coordinates: [[ring]] };
		expect(geometryInto(line, fiji)).toEqual(moved);
		expect(geometryInto(area, fiji)).toEqual({
			type: 'MultiPolygon',
			coordinates: [[ring.map(([lng, lat]) => [lng! + 360, lat])]]
		});
		expect(geometryInto({ type: 'GeometryCollection', geometries: [line] }, fiji)).toEqual({
			type: 'GeometryCollection',
			geometries: [moved]
		});
	});

	test('leaves alone what does not cross it', () => {
		const point = { type: 'Point' as const, coordinates: [-179, 50] };
		expect(geometryInto(point, [0, 48, 180, 53])).toBe(point);
	});
});

test('bounds across the antimeridian are written with west more than east', () => {
	expect(wrappedBounds(fiji)).toEqual([177, -19, -178, -15]);
	expect(wrappedBounds([-180, -90, 180, 90])).toEqual([-180, -90, 180, 90]);
});

test('wrapped longitudes are the same place, −180 to 180', () => {
	fc.assert(
		fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (lng) => {
			expect(Math.abs(wrapped(lng))).toBeLessThanOrEqual(180);
			const turns = (lng - wrapped(lng)) / 360;
			expect(turns).toBeCloseTo(Math.round(turns), 9);
		})
	);
	expect(wrapped(180)).toBe(180);
	expect(wrapped(181)).toBe(-179);
});
