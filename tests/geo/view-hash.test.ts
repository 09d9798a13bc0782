import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromWorld, maxLatitude, toScreen, toWorld, worldSize } from '$lib/geo/mercator';
import { fromHash, toHash } from '$lib/geo/view-hash';

const view = fc.record({
	zoom: fc.double({ min: 0, max: 22, noNaN: true }),
	lat: fc.double({ min: -85.05, max: 85.05, noNaN: true }),
	lng: fc.double({ min: -180, max: 180, noNaN: true })
});

describe('view hash', () => {
	test('a view comes back within half a pixel in the corner of a window', () => {
		fc.assert(
			fc.property(view, (before) => {
				const after = fromHash(toHash(before))!;
				const size = { width: 1280, height: 800 };
				// What stood in a corner of the window stands there again.
				const scale = worldSize * 2 ** before.zoom;
				const centre = toWorld(before);
				const corner = { x: centre.x + 640 / scale, y: centre.y - 400 / scale };
				fc.pre(corner.y > 0 && corner.y < 1);
				const off = toScreen(fromWorld(corner), after, size);
				expect(Math.abs(off.x - 1280)).toBeLessThanOrEqual(0.5);
				expect(Math.abs(off.y)).toBeLessThanOrEqual(0.5);
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
		expect(fromHash('map=3/4/5')).toEqual({ zoom: 3, lat: 4, lng: 5 });
	});

	test('has no more digits than half a pixel needs', () => {
		const long = { lat: 50.9512345678, lng: 1.8612345678 };
		expect(toHash({ ...long, zoom: 12.345678 })).toBe('#map=12.3457/50.951235/1.861235');
		expect(toHash({ ...long, zoom: 0 })).toBe('#map=0/50.95/1.86');
	});

	test('goes to the edge of the map', () => {
		const edge = { zoom: 22, lat: -maxLatitude, lng: -180 };
		expect(fromHash(`#map=22/${-maxLatitude}/-180`)).toEqual(edge);
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
		'#map=1//3',
		'#map=1/%20/3',
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
			}),
			{ numRuns: 10_000 }
		);
	});
});
