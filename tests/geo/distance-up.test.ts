import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceUp } from '$lib/geo/distance-up';

test.each([
	[1, 1],
	[1.21, 1.3],
	[99.4, 100],
	[1200, 1200],
	[1201, 1300],
	[9999, 10_000]
])('%d metres become %d', (metres, up) => {
	expect(distanceUp(metres)).toBe(up);
});

test('never less, never a tenth more, and what is round stays', () => {
	fc.assert(
		fc.property(fc.double({ min: 0.1, max: 2e7, noNaN: true }), (metres) => {
			const up = distanceUp(metres);
			expect(up).toBeGreaterThanOrEqual(metres);
			expect(up).toBeLessThanOrEqual(metres * 1.1 + 1e-9);
			expect(Number(up.toPrecision(2))).toBe(up);
			expect(distanceUp(up)).toBe(up);
		})
	);
});
