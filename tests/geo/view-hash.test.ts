import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toScreen } from '$lib/geo/mercator';
import { fromHash, toHash } from '$lib/geo/view-hash';

const view = fc.record({
	zoom: fc.double({ min: 0, max: 22, noNaN: true }),
	lat: fc.double({ min: -85.05, max: 85.05, noNaN: true }),
	lng: fc.double({ min: -180, max: 180, noNaN: true })
});

describe('view hash', () => {
	test('a view comes back within half a pixel', () => {
		fc.assert(
			fc.property(view, (before) => {
				const after = fromHash(toHash(before))!;
				const size = { width: 0, height: 0 };
				const off = toScreen(after, { ...before, zoom: after.zoom }, size);
				// One rounding step of a latitude is 1/cos(lat) longer on the screen.
				const stretch = 1 / Math.cos((before.lat * Math.PI) / 180);
				expect(Math.abs(off.x)).toBeLessThanOrEqual(0.5);
				expect(Math.abs(off.y)).toBeLessThanOrEqual(0.5 * stretch + 1e-6);
				expect(Math.abs(after.zoom - before.zoom)).toBeLessThanOrEqual(0.005 + 1e-9);
			}),
			{ numRuns: 10_000 }
		);
	});

	test('writing what was read changes nothing', () => {
		fc.assert(
			fc.property(view, (any) => {
				const once = toHash(any);
				expect(toHash(fromHash(once)!)).toBe(once);
			})
		);
	});

	test('reads MapLibre’s own form, and beside other parameters', () => {
		expect(fromHash('#map=12.5/50.95/1.86')).toEqual({ zoom: 12.5, lat: 50.95, lng: 1.86 });
		expect(fromHash('#a=1&map=3/4/5')).toEqual({ zoom: 3, lat: 4, lng: 5 });
	});

	test.each([
		'',
		'#',
		'#map=',
		'#map=1/2',
		'#map=1/2/3/4',
		'#map=NaN/2/3',
		'#map=1e999/2/3',
		'#map=//',
		'#map=12/91/0',
		'#map=12/0/181',
		'#map=-1/0/0',
		'#map=23/0/0',
		'#q-a216',
		'#map=%E0%A4%A'
	])('ignores %j', (hash) => {
		expect(fromHash(hash)).toBeUndefined();
	});

	test('never throws, whatever it is given', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
				const read = fromHash(text) ?? fromHash(`#map=${text}`);
				if (read) expect(Object.values(read).every(Number.isFinite)).toBe(true);
			})
		);
	});
});
