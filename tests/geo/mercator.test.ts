import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromWorld, metresPerPixel, toWorld, zoomForMetresPerPixel } from '$lib/geo/mercator';

const lngLat = fc.record({
	lng: fc.double({ min: -180, max: 180, noNaN: true }),
	lat: fc.double({ min: -85, max: 85, noNaN: true })
});

test('what is projected comes back', () => {
	fc.assert(
		fc.property(lngLat, (position) => {
			const back = fromWorld(toWorld(position));
			expect(back.lng).toBeCloseTo(position.lng, 8);
			expect(back.lat).toBeCloseTo(position.lat, 8);
		})
	);
});

test('the world is the unit square, north at the top', () => {
	expect(toWorld({ lng: 0, lat: 0 })).toEqual({ x: 0.5, y: 0.5 });
	expect(toWorld({ lng: -180, lat: 85.051129 }).y).toBeCloseTo(0, 6);
});

test('metres a pixel at the equator are the equator over the world’s width', () => {
	expect(metresPerPixel(0, 0)).toBeCloseTo(40075016.69 / 512, 1);
});

test('zoom and metres a pixel are each other’s inverse', () => {
	fc.assert(
		fc.property(
			fc.double({ min: -80, max: 80, noNaN: true }),
			fc.double({ min: 0, max: 22, noNaN: true }),
			(lat, zoom) => {
				expect(zoomForMetresPerPixel(lat, metresPerPixel(lat, zoom))).toBeCloseTo(zoom, 9);
			}
		)
	);
});
