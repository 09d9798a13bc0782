import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '$lib/geo/lng-lat';
import { intoBounds, wrapped } from '$lib/geo/longitude';

const fiji: Bounds = [177, -19, 182, -15];

describe('intoBounds', () => {
	test.each([
		[179, 179],
		[-179, 181],
		[181, 181]
	])('%d of a story across the antimeridian counts as %d', (lng, expected) => {
		expect(intoBounds({ lng, lat: -17 }, fiji)).toEqual({ lng: expected, lat: -17 });
	});

	test('leaves a story alone that does not cross it', () => {
		const there = { lng: 1.85, lat: 50.95, zoom: 9 };
		expect(intoBounds(there, [-2, 48, 6, 53])).toBe(there);
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
