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

test('the stretch is where the place is near, with a step on either side, and ends with the line', () => {
	const course = courseOf(road, [20])!;
	// 10 m and 20 m of precision and half a step of 20 m: stops up to 40 m off, and a step more.
	const [from, to] = stretchOf(course, at([0, 0.05]))!;
	expect(5529 - from).toBeGreaterThan(40);
	expect(5529 - from).toBeLessThan(60);
	expect(to - 5529).toBeGreaterThan(40);
	expect(to - 5529).toBeLessThan(60);
	expect(stretchOf(course, at([0, 0]))![0]).toBe(0);
	expect(stretchOf(course, at([0, 0.1]))![1]).toBe(course.length);
	// A place in two parts reaches from the one to the other.
	const apart = [...at([0, 0.02]), ...at([0, 0.08])];
	const [first, last] = stretchOf(course, apart)!;
	expect(first).toBeLessThan(2211);
	expect(last).toBeGreaterThan(8845);
});

test('a shape is near where its edges are, wherever its middle is', () => {
	const course = courseOf(road, [20])!;
	const shape = (geometry: Geometry) => measurable([{ geometry, precisionMetres: 10 }]);
	const coordinates = [
		[-0.05, 0.05],
		[0.05, 0.05]
	];
	expect(stretchOf(course, shape({ type: 'MultiPoint', coordinates }))).toBeUndefined();
	const fromRoad = [
		[0, 0.05],
		[0.1, 0.05]
	];
	const [from, to] = stretchOf(course, shape({ type: 'LineString', coordinates: fromRoad }))!;
	expect(from).toBeLessThan(5529);
	expect(to).toBeGreaterThan(5529);
});

test('what lies beyond a bend is as far along as the way there', () => {
	const coordinates = [
		[0, 0],
		[0, 0.05],
		[0.05, 0.05]
	];
	const course = courseOf({ type: 'LineString', coordinates }, [20])!;
	expect(course.stops.at(-1)!.at).toBeCloseTo(course.length, 6);
	const [from, to] = stretchOf(course, at([0.02, 0.05]))!;
	expect(from).toBeLessThan(5529 + 2226);
	expect(to).toBeGreaterThan(5529 + 2226);
	expect(to - from).toBeLessThan(120);
});

test('stops are twenty metres apart, on a long line a two-thousandth of it', () => {
	const stopsOf = (north: number) =>
		courseOf(
			{
				type: 'LineString',
				coordinates: [
					[0, 0],
					[0, north]
				]
			},
			[20]
		)!;
	const short = stopsOf(0.01);
	expect(short.step).toBe(20);
	expect(short.stops).toHaveLength(57);
	expect(short.stops.at(-1)!.at).toBeCloseTo(short.length, 6);
	const long = stopsOf(1);
	expect(long.step).toBeCloseTo(long.length / 2000, 9);
	expect(long.stops).toHaveLength(2001);
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
	const area: Geometry = { type: 'Polygon', coordinates: [[...first, [0.1, 0.1], [0, 0]]] };
	expect(courseOf(area, [1])).toBeUndefined();
	const both: Geometry = { type: 'GeometryCollection', geometries: [road, area] };
	expect(courseOf(both, [1, 1])).toBeUndefined();
	// Two parts whose beginnings are near, and not the one's end to the other's beginning.
	expect(courseOf(lines(first, first), [1, 1])).toBeUndefined();
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
			[179.95, 0],
			[180, 0]
		],
		[
			[-180, 0],
			[-179.9, 0]
		]
	);
	expect(courseOf(across, [1, 1])!.length).toBeCloseTo(22_264, 0);
});
