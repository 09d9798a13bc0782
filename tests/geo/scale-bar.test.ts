import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleBar } from '$lib/geo/scale-bar';
import { unitsFor } from '$lib/geo/units';

const metresIn = { m: 1, km: 1000, ft: 0.3048, mi: 1609.344 };

describe.each(['metric', 'imperial'] as const)('a bar in %s units', (units) => {
	test('is a round length that fits', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 20, noNaN: true }),
				fc.double({ min: -80, max: 80, noNaN: true }),
				(zoom, lat) => {
					const { text, metres, pixels } = scaleBar({ zoom, lat, lng: 0 }, 100, units);
					expect(pixels).toBeLessThanOrEqual(100 + 1e-9);
					expect(pixels).toBeGreaterThan(37);
					const [length, unit] = text.split(' ') as [string, keyof typeof metresIn];
					expect(Number(length) * metresIn[unit]).toBeCloseTo(metres, 6);
					expect(length).toMatch(/^[125]0*$|^0\.0*[125]$/);
				}
			)
		);
	});
});

test('speaks in metres and kilometres, feet and miles', () => {
	const at = (zoom: number, units: 'metric' | 'imperial') =>
		scaleBar({ zoom, lat: 0, lng: 0 }, 100, units).text;
	expect(at(10, 'metric')).toBe('5 km');
	expect(at(16, 'metric')).toBe('100 m');
	expect(at(10, 'imperial')).toBe('2 mi');
	expect(at(16, 'imperial')).toBe('200 ft');
});

test.each([
	['en-US', 'imperial'],
	['en-GB', 'imperial'],
	['en', 'imperial'],
	['fr', 'metric'],
	['sw-KE', 'metric'],
	['not a tag', 'metric']
])('a reader with %s reads %s units', (language, units) => {
	expect(unitsFor(language)).toBe(units);
});
