import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleBar, scaleBarText } from '$lib/geo/scale-bar';

test('is a round length that fits', () => {
	fc.assert(
		fc.property(
			fc.double({ min: 0, max: 20, noNaN: true }),
			fc.double({ min: -80, max: 80, noNaN: true }),
			(zoom, lat) => {
				const { metres, pixels } = scaleBar({ zoom, lat, lng: 0 }, 100);
				expect(pixels).toBeLessThanOrEqual(100 + 1e-9);
				expect(pixels).toBeGreaterThan(39);
				const leading = metres / 10 ** Math.floor(Math.log10(metres) + 1e-9);
				expect([1, 2, 5].some((step) => Math.abs(leading - step) < 1e-6)).toBe(true);
			}
		)
	);
});

test('speaks in metres and kilometres', () => {
	expect(scaleBarText({ metres: 500, pixels: 1 })).toBe('500 m');
	expect(scaleBarText({ metres: 2000, pixels: 1 })).toBe('2 km');
});
