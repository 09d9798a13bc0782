import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closestZoom, frame, frameSizeFor, uncovered } from '$lib/geo/camera';
import type { Bounds } from '$lib/geo/lng-lat';
import { metresPerPixel, toScreen } from '$lib/geo/mercator';

const bounds = fc
	.tuple(
		fc.double({ min: -170, max: 160, noNaN: true }),
		fc.double({ min: -70, max: 69, noNaN: true }),
		fc.double({ min: 0.001, max: 5, noNaN: true }),
		fc.double({ min: 0.001, max: 1, noNaN: true })
	)
	.map(([west, south, width, height]): Bounds => [west, south, west + width, south + height]);

const size = fc.record({
	width: fc.integer({ min: 320, max: 2000 }),
	height: fc.integer({ min: 240, max: 1400 })
});

describe('frame', () => {
	test('shows the whole extent inside the uncovered part, its middle in the middle', () => {
		fc.assert(
			fc.property(bounds, size, fc.integer({ min: 0, max: 60 }), (extent, whole, covered) => {
				const cover = { top: 0, right: 0, bottom: covered, left: 0 };
				const view = frame({ bounds: extent, maxZoom: 22 }, whole, cover);
				const [west, south, east, north] = extent;
				const topLeft = toScreen({ lng: west, lat: north }, view, whole);
				const bottomRight = toScreen({ lng: east, lat: south }, view, whole);
				expect(topLeft.x).toBeGreaterThanOrEqual(0);
				expect(topLeft.y).toBeGreaterThanOrEqual(0);
				expect(bottomRight.x).toBeLessThanOrEqual(whole.width);
				expect(bottomRight.y).toBeLessThanOrEqual(whole.height - covered);
				expect((topLeft.x + bottomRight.x) / 2).toBeCloseTo(whole.width / 2, 1);
				expect((topLeft.y + bottomRight.y) / 2).toBeCloseTo((whole.height - covered) / 2, 1);
			})
		);
	});

	test('comes no closer than where the uncertainty spans 48 px', () => {
		fc.assert(
			fc.property(bounds, size, fc.integer({ min: 1, max: 100_000 }), (extent, whole, metres) => {
				const lat = (extent[1] + extent[3]) / 2;
				const view = frame({ bounds: extent, maxZoom: closestZoom(metres, lat) }, whole, uncovered);
				expect(metres / metresPerPixel(lat, view.zoom)).toBeLessThanOrEqual(48 + 1e-6);
			})
		);
	});

	test('a single position is framed by its precision alone', () => {
		const view = frame(
			{ bounds: [1.85, 50.95, 1.85, 50.95], maxZoom: 12 },
			{ width: 800, height: 600 },
			uncovered
		);
		expect(view.zoom).toBe(12);
		expect(view.lng).toBeCloseTo(1.85, 9);
		expect(view.lat).toBeCloseTo(50.95, 9);
	});
});

test('a map is framed like the largest frame size that fits into it', () => {
	expect(frameSizeFor({ width: 844, height: 800 })).toEqual({ width: 800, height: 640 });
	expect(frameSizeFor({ width: 390, height: 388 })).toEqual({ width: 340, height: 260 });
	expect(frameSizeFor({ width: 100, height: 100 })).toEqual({ width: 100, height: 100 });
});
