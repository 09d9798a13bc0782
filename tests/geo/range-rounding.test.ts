import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundedRange } from '$lib/geo/range-rounding';

test.each([
	[[4213, 4889], 1000, 4.2, 4.9],
	[[0, 870], 1, 0, 900],
	[[4213, 4260], 1000, 4.21, 4.26],
	[[13_142, 25_410], 1000, 13, 26],
	// What is certainly apart does not become next to nothing,
	[[8656, 71_588], 1000, 8, 72],
	// but a few metres are nothing beside kilometres.
	[[18, 17_959], 1000, 0, 18],
	[[7.3, 7.4], 1, 7, 8],
	[[5000, 5000], 1000, 5, 5]
] as [[number, number], number, number, number][])(
	'%j metres in units of %d are %d to %d',
	(metres, unit, nearest, farthest) => {
		expect(roundedRange(metres, unit)).toMatchObject({ nearest, farthest });
	}
);

test('rounded, a range holds all that it held, and little more', () => {
	const metres = fc.double({ min: 0, max: 2e7, noNaN: true });
	fc.assert(
		fc.property(metres, metres, fc.constantFrom(1, 1000, 0.3048, 1609.344), (a, b, unit) => {
			const [least, most] = [Math.min(a, b), Math.max(a, b)];
			const { nearest, farthest } = roundedRange([least, most], unit);
			expect(nearest * unit).toBeLessThanOrEqual(least + 1e-6 * unit);
			expect(farthest * unit).toBeGreaterThanOrEqual(most - 1e-6 * unit);
			const wider = Math.max((most - least) / 4, 1.5);
			expect(least - nearest * unit).toBeLessThanOrEqual(wider);
			expect(farthest * unit - most).toBeLessThanOrEqual(wider);
		})
	);
});
