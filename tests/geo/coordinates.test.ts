import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText, geoUri, plain, quotable, sexagesimalText } from '$lib/geo/coordinates';
import type { LngLat } from '$lib/geo/lng-lat';

const position = fc.record({
	lng: fc.double({ min: -180, max: 180, noNaN: true }),
	lat: fc.double({ min: -90, max: 90, noNaN: true })
});
const precision = fc.double({ min: 1, max: 100_000, noNaN: true });

/** A camp near Calais: 50° 57′ 25″ N, 1° 53′ 17″ E. */
const camp = { lng: 1.88806, lat: 50.95694 };

const metresBetween = (a: LngLat, b: LngLat) =>
	distance([a.lng, a.lat], [b.lng, b.lat], { units: 'meters' });

function readDecimal(text: string): LngLat {
	const [lat, lng] = text.split(', ').map(Number) as [number, number];
	return { lng, lat };
}

/** Reads degrees, minutes and, where there are any, seconds. */
function readSexagesimal(text: string): LngLat & { fields: number[] } {
	const [lat, lng] = text.split(', ').map((coordinate) => {
		const parts = /^(\d+)° (\d+)′(?: (\d+)″)? ([NSEW])$/.exec(coordinate);
		expect(parts, coordinate).not.toBeNull();
		const [, degrees, minutes, seconds = 0, side] = parts!;
		const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
		return {
			degrees: side === 'S' || side === 'W' ? -size : size,
			fields: [Number(minutes), Number(seconds)]
		};
	}) as [{ degrees: number; fields: number[] }, { degrees: number; fields: number[] }];
	return { lng: lng.degrees, lat: lat.degrees, fields: [...lat.fields, ...lng.fields] };
}

describe('decimal degrees', () => {
	test.each([
		[200, '50.957, 1.888'],
		[40, '50.9569, 1.8881'],
		[1, '50.95694, 1.88806'],
		[5000, '50.96, 1.89'],
		[50_000, '51.0, 1.9'],
		[200_000, '51, 2']
	])('known to %d metres', (metres, text) => {
		expect(decimalText(camp, metres)).toBe(text);
	});

	test('latitude first, with an ordinary hyphen for south and west', () => {
		expect(decimalText({ lng: -70.5, lat: -33.25 }, 1000)).toBe('-33.250, -70.500');
	});

	test('nothing is nothing, on neither side', () => {
		expect(decimalText({ lng: -0.0001, lat: -0 }, 200)).toBe('0.000, 0.000');
	});

	test('come back within the precision, anywhere', () => {
		fc.assert(
			fc.property(position, precision, (before, metres) => {
				const after = readDecimal(decimalText(before, metres));
				expect(metresBetween(before, after)).toBeLessThanOrEqual(metres);
			})
		);
	});

	test('a quotable position is written as it is', () => {
		fc.assert(
			fc.property(position, precision, (before, metres) => {
				const rounded = quotable(before, metres);
				expect(readDecimal(decimalText(before, metres))).toEqual(rounded);
				expect(quotable(rounded, metres)).toEqual(rounded);
			})
		);
	});
});

describe('degrees, minutes, seconds', () => {
	test('in seconds, and in minutes where the precision is coarse', () => {
		expect(sexagesimalText(camp, 200)).toBe('50° 57′ 25″ N, 1° 53′ 17″ E');
		expect(sexagesimalText(camp, 5000)).toBe('50° 57′ N, 1° 53′ E');
	});

	test('names the hemisphere, and carries', () => {
		expect(sexagesimalText({ lng: -70.99999, lat: -33.99999 }, 50)).toBe(
			'34° 0′ 0″ S, 71° 0′ 0″ W'
		);
		expect(sexagesimalText({ lng: 1.9999, lat: 59.9999 }, 5000)).toBe('60° 0′ N, 2° 0′ E');
	});

	test('no field ever holds 60, and they come back within the precision, anywhere', () => {
		// Also just below full degrees and minutes, where carrying matters.
		const near = fc
			.record({
				lng: fc.integer({ min: -10_799, max: 10_799 }),
				off: fc.double({ min: -1e-3, max: 1e-3, noNaN: true })
			})
			.map(({ lng, off }) => ({ lng: lng / 60 + off, lat: lng / 120 - off }));
		fc.assert(
			fc.property(fc.oneof(position, near), precision, (before, metres) => {
				const after = readSexagesimal(sexagesimalText(before, metres));
				for (const field of after.fields) expect(field).toBeLessThan(60);
				// Whole seconds cannot do better than half of one each way, 22 m.
				expect(metresBetween(before, after)).toBeLessThanOrEqual(Math.max(metres, 22));
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('a geo: link', () => {
	test('has latitude first and its uncertainty rounded up', () => {
		expect(geoUri({ lng: 1.888, lat: 50.957 }, 1200)).toBe('geo:50.957,1.888;u=1200');
		expect(geoUri({ lng: 1.888, lat: 50.957 }, 1201)).toBe('geo:50.957,1.888;u=1300');
		expect(geoUri({ lng: -1.5, lat: -20 }, 10)).toBe('geo:-20,-1.5;u=10');
	});

	test('obeys RFC 5870 anywhere, and holds what is meant', () => {
		fc.assert(
			fc.property(position, precision, (before, metres) => {
				const uri = geoUri(before, metres);
				const parts = /^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?);u=(\d+(?:\.\d+)?)$/.exec(uri);
				expect(parts, uri).not.toBeNull();
				const [lat, lng, uncertainty] = parts!.slice(1).map(Number) as [number, number, number];
				expect(metresBetween(before, { lng, lat })).toBeLessThanOrEqual(1);
				expect(uncertainty).toBeGreaterThanOrEqual(metres);
			})
		);
	});
});

test('a number is never written with an exponent', () => {
	expect(plain(1e-7)).toBe('0.0000001');
	expect(plain(-1e-9)).toBe('0');
	expect(plain(100)).toBe('100');
	expect(plain(1.5)).toBe('1.5');
});
