import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extentOf, frame, frameSizeFor, panIntoView } from '$lib/geo/camera';
import { closestZoom } from '$lib/geo/closest-zoom';
import type { Bounds } from '$lib/geo/lng-lat';
import { metresPerPixel, toScreen } from '$lib/geo/mercator';
import { noPadding } from '$lib/geo/padding';

const bounds = fc
	.tuple(
		fc.double({ min: -170, max: 160, noNaN: true }),
		fc.double({ min: -70, max: 69, noNaN: true }),
		fc.double({ min: 0.001, max: 5, noNaN: true }),
		fc.double({ min: 0.001, max: 1, noNaN: true })
	)
	.map(([west, south, width, height]): Bounds => [west, south, west + width, south + height]);

/** A target without an uncertainty, its anchor in one corner. */
const targetOf = (extent: Bounds, maxZoom = 22) => ({
	bounds: extent,
	maxZoom,
	anchor: { lng: extent[0], lat: extent[1] }
});

const size = fc.record({
	width: fc.integer({ min: 320, max: 2000 }),
	height: fc.integer({ min: 240, max: 1400 })
});

describe('frame', () => {
	test('shows the whole extent inside the uncovered part, its middle in the middle', () => {
		fc.assert(
			fc.property(bounds, size, fc.integer({ min: 0, max: 60 }), (extent, whole, covered) => {
				const padding = { top: 0, right: 0, bottom: covered, left: 0 };
				const view = frame(targetOf(extent), whole, padding);
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

	test('shows the label at its point whole as well, wherever the point lies', () => {
		const reach = fc.integer({ min: 0, max: 70 });
		const part = fc.double({ min: -0.2, max: 1.2, noNaN: true });
		fc.assert(
			fc.property(
				bounds,
				fc.record({
					width: fc.integer({ min: 340, max: 2000 }),
					height: fc.integer({ min: 260, max: 1400 })
				}),
				fc.tuple(reach, reach, reach, reach),
				fc.tuple(part, part),
				([west, south, east, north], whole, [left, top, right, bottom], [x, y]) => {
					const target = {
						bounds: [west, south, east, north] as Bounds,
						maxZoom: 22,
						anchor: { lng: west + x * (east - west), lat: south + y * (north - south) },
						label: { left: -left, top: -top, right, bottom }
					};
					const view = frame(target, whole, noPadding);
					const point = toScreen(target.anchor, view, whole);
					const topLeft = toScreen({ lng: west, lat: north }, view, whole);
					const bottomRight = toScreen({ lng: east, lat: south }, view, whole);
					for (const at of [point.x - left, point.x + right, topLeft.x, bottomRight.x]) {
						expect(at).toBeGreaterThanOrEqual(19.9);
						expect(at).toBeLessThanOrEqual(whole.width - 19.9);
					}
					for (const at of [point.y - top, point.y + bottom, topLeft.y, bottomRight.y]) {
						expect(at).toBeGreaterThanOrEqual(19.9);
						expect(at).toBeLessThanOrEqual(whole.height - 19.9);
					}
				}
			)
		);
	});

	test('comes no closer than where the uncertainty spans 48 px', () => {
		fc.assert(
			fc.property(bounds, size, fc.integer({ min: 1, max: 100_000 }), (extent, whole, metres) => {
				const lat = (extent[1] + extent[3]) / 2;
				const view = frame(targetOf(extent, closestZoom(metres, lat)), whole, noPadding);
				expect(metres / metresPerPixel(lat, view.zoom)).toBeLessThanOrEqual(48 + 1e-6);
			})
		);
	});

	test('a single position is framed by its precision alone', () => {
		const view = frame(
			targetOf([1.85, 50.95, 1.85, 50.95], 12),
			{ width: 800, height: 600 },
			noPadding
		);
		expect(view.zoom).toBe(12);
		expect(view.lng).toBeCloseTo(1.85, 9);
		expect(view.lat).toBeCloseTo(50.95, 9);
	});
});

test.each([
	// Each frame size keeps a margin of its own: 20, 28 and 56 px.
	[280, 240],
	[299, 240],
	[300, 240],
	[340, 284],
	[399, 284],
	[520, 408],
	[800, 688]
])('on a map %d px wide, a wide extent takes %d px', (width, expected) => {
	const whole = { width, height: 700 };
	const extent: Bounds = [10, 0, 20, 0.001];
	const view = frame(targetOf(extent), whole, noPadding);
	const [west, east] = [10, 20].map((lng) => toScreen({ lng, lat: 0 }, view, whole).x);
	expect(east! - west!).toBeCloseTo(expected, 3);
});

test('what covers the map at any side is left free of what is shown', () => {
	const whole = { width: 900, height: 700 };
	const padding = { left: 30, right: 230, top: 10, bottom: 150 };
	const view = frame(targetOf([10, 0, 20, 1]), whole, padding);
	const middle = toScreen({ lng: 15, lat: 0.5 }, view, whole);
	expect(middle.x).toBeCloseTo(30 + 640 / 2, 1);
	expect(middle.y).toBeCloseTo(10 + 540 / 2, 1);
	const [west, east] = [10, 20].map((lng) => toScreen({ lng, lat: 0 }, view, whole).x);
	// The free part is 640 px wide: framed like 520.
	expect(east! - west!).toBeCloseTo(408, 3);
});

test.each([
	[{ left: 130, right: 230, top: 0, bottom: 0 }, 408],
	[{ left: 0, right: 0, top: 200, bottom: 400 }, 284]
])('the frame size is that of the free part: beside %j it takes %d px', (padding, expected) => {
	const whole = { width: 900, height: 900 };
	const view = frame(targetOf([10, 0, 20, 0.001]), whole, padding);
	const [west, east] = [10, 20].map((lng) => toScreen({ lng, lat: 0 }, view, whole).x);
	expect(east! - west!).toBeCloseTo(expected, 3);
});

test('a label takes no more than seven tenths of the room', () => {
	const whole = { width: 800, height: 640 };
	const at = targetOf([10, 0, 10, 0], 5);
	const long = { left: 0, right: 0, top: 0, bottom: 0 };
	const pointWith = (label: object) =>
		toScreen(at.anchor, frame({ ...at, label: { ...long, ...label } }, whole, noPadding), whole);
	const [across, down] = [(800 - 112) * 0.35, (640 - 112) * 0.35];
	expect(pointWith({ left: -9000 }).x).toBeCloseTo(400 + across, 3);
	expect(pointWith({ right: 9000 }).x).toBeCloseTo(400 - across, 3);
	expect(pointWith({ top: -9000 }).y).toBeCloseTo(320 + down, 3);
	expect(pointWith({ bottom: 9000 }).y).toBeCloseTo(320 - down, 3);
	// A short one is as long as it is.
	expect(pointWith({ left: -40 }).x).toBeCloseTo(420, 3);
	expect(pointWith({ bottom: 40 }).y).toBeCloseTo(300, 3);
});

test('the camera comes as close as the precision justifies: 48 px', () => {
	expect(120 / metresPerPixel(50, closestZoom(120, 50))).toBeCloseTo(48, 6);
});

test('in a strip too low for any extent the place’s one point is shown in its middle', () => {
	fc.assert(
		fc.property(bounds, size, fc.integer({ min: 48, max: 129 }), (extent, whole, strip) => {
			const padding = { ...noPadding, bottom: whole.height - strip };
			const target = targetOf(extent);
			const point = toScreen(target.anchor, frame(target, whole, padding), whole);
			expect(point.x).toBeCloseTo(whole.width / 2, 1);
			expect(point.y).toBeCloseTo(strip / 2, 1);
		})
	);
});

describe('when something else covers the map', () => {
	const point = fc.record({
		x: fc.integer({ min: 0, max: 390 }),
		y: fc.integer({ min: 0, max: 780 })
	});
	const phone = { width: 390, height: 780 };
	const covered = fc.integer({ min: 0, max: 700 }).map((bottom) => ({ ...noPadding, bottom }));

	test('a point that was in sight stays 24 px in sight, one that was not is left alone', () => {
		fc.assert(
			fc.property(point, covered, covered, (at, before, after) => {
				const moved = panIntoView(at, phone, before, after);
				const then = { x: at.x - moved.x, y: at.y - moved.y };
				const within = (y: number, bottom: number) => y >= 24 && y <= phone.height - bottom - 24;
				const wasSeen = at.x >= 24 && at.x <= 366 && within(at.y, before.bottom);
				if (!wasSeen) expect(moved).toEqual({ x: 0, y: 0 });
				else expect(within(then.y, after.bottom)).toBe(true);
				// What is in sight already does not move.
				if (wasSeen && within(at.y, after.bottom)) expect(moved).toEqual({ x: 0, y: 0 });
			})
		);
	});
});

test('a point that would be covered comes to 24 px from what covers it, at any side', () => {
	const whole = { width: 400, height: 800 };
	const moved = (x: number, y: number, after: object) =>
		panIntoView({ x, y }, whole, noPadding, { ...noPadding, ...after });
	expect(moved(100, 300, { left: 200 })).toEqual({ x: -124, y: 0 });
	expect(moved(300, 300, { right: 200 })).toEqual({ x: 124, y: 0 });
	expect(moved(300, 100, { top: 300 })).toEqual({ x: 0, y: -224 });
	expect(moved(300, 700, { bottom: 300 })).toEqual({ x: 0, y: 224 });
	// On the very edge of what is in sight it counts as seen, a pixel beyond it does not.
	for (const [x, y] of [
		[24, 300],
		[376, 300],
		[200, 24],
		[200, 776]
	] as const) {
		expect(moved(x, y, { left: 390, top: 790 })).not.toEqual({ x: 0, y: 0 });
	}
	for (const [x, y] of [
		[23, 300],
		[377, 300],
		[200, 23],
		[200, 777]
	] as const) {
		expect(moved(x, y, { left: 390, top: 790 })).toEqual({ x: 0, y: 0 });
	}
});

test('the extent in sight ends at what covers the map', () => {
	const whole = { width: 400, height: 800 };
	const view = { lng: 1.85, lat: 50.95, zoom: 11 };
	const padding = { top: 20, right: 50, bottom: 300, left: 10 };
	const [west, south, east, north] = extentOf(view, whole, padding);
	const topLeft = toScreen({ lng: west, lat: north }, view, whole);
	const bottomRight = toScreen({ lng: east, lat: south }, view, whole);
	expect([topLeft.x, topLeft.y]).toEqual([expect.closeTo(10, 3), expect.closeTo(20, 3)]);
	expect([bottomRight.x, bottomRight.y]).toEqual([expect.closeTo(350, 3), expect.closeTo(500, 3)]);
});

test('a map is framed like the largest frame size that fits into it', () => {
	expect(frameSizeFor({ width: 844, height: 800 })).toEqual({ width: 800, height: 640 });
	expect(frameSizeFor({ width: 390, height: 388 })).toEqual({ width: 340, height: 260 });
	// One that is as large fits.
	expect(frameSizeFor({ width: 340, height: 260 })).toEqual({ width: 340, height: 260 });
	expect(frameSizeFor({ width: 339, height: 260 })).toEqual({ width: 280, height: 130 });
	expect(frameSizeFor({ width: 100, height: 100 })).toEqual({ width: 280, height: 130 });
});
