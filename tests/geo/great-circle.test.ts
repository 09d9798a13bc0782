import fc from 'fast-check';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { greatCircle } from '$lib/geo/great-circle';

test('along the equator and along a meridian it is a point a degree', () => {
	expect(greatCircle([0, 0], [2, 0])).toEqual([
		[0, 0],
		[expect.closeTo(1, 9), expect.closeTo(0, 9)],
		[2, 0]
	]);
	const north = greatCircle([10, 0], [10, 3.5]);
	expect(north.map(([, lat]) => lat)).toEqual(
		[0, 0.875, 1.75, 2.625, 3.5].map((lat) => expect.closeTo(lat, 9))
	);
	expect(north.every(([lng]) => Math.abs(lng! - 10) < 1e-9)).toBe(true);
});

test('two positions close together are joined by a straight line, one by itself', () => {
	expect(greatCircle([1.8, 50.9], [1.9, 51])).toEqual([
		[1.8, 50.9],
		[1.9, 51]
	]);
	expect(greatCircle([1.8, 50.9], [1.8, 50.9])).toHaveLength(2);
});

test('between two places of one latitude it bends towards the pole', () => {
	const way = greatCircle([0, 45], [90, 45]);
	expect(way.length).toBeGreaterThan(60);
	const inRadians = (degrees: number) => (degrees * Math.PI) / 180;
	for (const [lng, lat] of way) {
		// All its points lie in one plane with the globe's centre, the highest of them at 45° east.
		const height = Math.cos(inRadians(lng! - 45)) / Math.cos(inRadians(45));
		expect(Math.tan(inRadians(lat!))).toBeCloseTo(height, 9);
	}
});

test('across the antimeridian longitudes go on, either way', () => {
	const ends = (from: Position, to: Position) => greatCircle(from, to).map(([lng]) => lng!);
	expect(ends([179, 0], [-179, 0])).toEqual([179, expect.closeTo(180, 9), 181]);
	expect(ends([-179, 0], [179, 0])).toEqual([-179, expect.closeTo(-180, 9), -181]);
});

test('steps are equal, and no longer than a degree', () => {
	const position = fc.tuple(
		fc.double({ min: -180, max: 180, noNaN: true }),
		fc.double({ min: -80, max: 80, noNaN: true })
	);
	const unit = ([lng, lat]: Position) => {
		const [along, up] = [(lng! * Math.PI) / 180, (lat! * Math.PI) / 180];
		return [Math.cos(up) * Math.cos(along), Math.cos(up) * Math.sin(along), Math.sin(up)];
	};
	fc.assert(
		fc.property(position, position, (from, to) => {
			const [a, b] = [unit(from), unit(to)];
			// From one end of the globe to the other every way is as short.
			fc.pre(Math.hypot(...a.map((value, axis) => value + b[axis]!)) > 0.01);
			const way = greatCircle(from, to).map(unit);
			const steps = way
				.slice(1)
				.map((point, index) =>
					Math.hypot(...point.map((value, axis) => value - way[index]![axis]!))
				);
			const degree = 2 * Math.sin(Math.PI / 360);
			for (const step of steps) {
				expect(step).toBeLessThanOrEqual(degree + 1e-9);
				expect(step).toBeCloseTo(steps[0]!, 6);
			}
		})
	);
});
