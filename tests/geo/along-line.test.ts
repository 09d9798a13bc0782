import type { Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import { alongBetween, courseOf, stretchOf } from '$lib/geo/along-line';
import { measurable } from '$lib/geo/distance-range';

/** A road north along a meridian near the equator, where a thousandth of a degree is 110.6 m. */
const road: Geometry = {
	type: 'LineString',
	coordinates: [
		[0, 0],
		[0, 0.1]
	]
};

const at = (coordinates: Position, precisionMetres = 10) =>
	measurable([{ geometry: { type: 'Point', coordinates }, precisionMetres }]);

test('a place lies on a line where it comes as near as both are known', () => {
	const course = courseOf(road, [20])!;
	expect(course.length).toBeCloseTo(11_057, 0);
	const [from, to] = stretchOf(course, at([0.0002, 0.02]))!;
	expect(from).toBeLessThan(2211.5);
	expect(to).toBeGreaterThan(2211.5);
	expect(to - from).toBeLessThan(120);
	// 55 m aside, where 30 m are allowed, and half a step.
	expect(stretchOf(course, at([0.0005, 0.02]))).toBeUndefined();
	expect(stretchOf(course, at([0.0005, 0.02], 50))).toBeDefined();
});

test('between two such places there is a way along it, unless they may touch', () => {
	const course = courseOf(road, [20])!;
	const [a, b] = [at([0, 0.02]), at([0, 0.07])].map((place) => stretchOf(course, place)!);
	const [nearest, farthest] = alongBetween(a!, b!)!;
	expect(nearest).toBeLessThan(5529);
	expect(farthest).toBeGreaterThan(5529);
	expect(farthest - nearest).toBeLessThan(250);
	expect(alongBetween(b!, a!)).toEqual([nearest, farthest]);
	expect(alongBetween(a!, [a![1] - 1, 9000])).toBeUndefined();
});

test('what is no single line is no course', () => {
	const lines = (...coordinates: Position[][]): Geometry => ({
		type: 'MultiLineString',
		coordinates
	});
	const first = [
		[0, 0],
		[0, 0.1]
	];
	expect(courseOf({ type: 'Point', coordinates: [0, 0] }, [1])).toBeUndefined();
	expect(
		courseOf(
			lines(first, [
				[0, 0.2],
				[0, 0.3]
			]),
			[1, 1]
		)
	).toBeUndefined();
	expect(
		courseOf(
			lines(first, [
				[0, 0.1],
				[0, 0.3]
			]),
			[1, 1]
		)!.length
	).toBeCloseTo(33_172, 0);
	// Cut at the antimeridian it is one line all the same.
	const across = lines(
		[
			[179.9, 0],
			[180, 0]
		],
		[
			[-180, 0],
			[-179.9, 0]
		]
	);
	expect(courseOf(across, [1, 1])!.length).toBeCloseTo(22_264, 0);
});
