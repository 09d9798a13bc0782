import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '$lib/geo/lng-lat';
import { distancesOf } from '$lib/story/distances';
import type { PlaceFeature } from '$lib/story/schema';

const world: Bounds = [-180, -85, 180, 85];

const place = (id: string, geometry: Geometry | null, properties: object = {}) =>
	({ id, geometry, properties: { precisionMetres: 5, ...properties } }) as unknown as PlaceFeature;
const point = (id: string, lng: number, lat: number, precisionMetres = 5) =>
	place(id, { type: 'Point', coordinates: [lng, lat] }, { precisionMetres });
const line = (id: string, ...coordinates: Position[]) =>
	place(id, { type: 'LineString', coordinates });

/** Near the equator a thousandth of a degree of longitude is 111.3 m. */
const thousandth = 111.32;

describe('the list', () => {
	test('has each pair once, in the places’ order, and none of a place that is not located', () => {
		const features = [
			point('a', 0, 0),
			place('nowhere', null),
			point('b', 0.02, 0),
			point('c', 0.01, 0)
		];
		expect(distancesOf(features, world).map(({ between }) => between)).toEqual([
			['a', 'b'],
			['a', 'c'],
			['b', 'c']
		]);
		expect(distancesOf([point('a', 0, 0)], world)).toEqual([]);
		expect(distancesOf([], world)).toEqual([]);
	});

	test.each([
		[10, 9],
		[16, 12],
		[30, 8],
		[100, 3]
	])('of %d places has from each the %d that are nearest', (count, listed) => {
		// Ever farther apart, so that the first is among the nearest of those alone that are among its own.
		const row = Array.from({ length: count }, (_, index) =>
			point(`p${index}`, index ** 2 / 1000, 0)
		);
		const ofFirst = distancesOf(row, world).filter(({ between }) => between[0] === 'p0');
		expect(ofFirst.map(({ between }) => between[1])).toEqual(
			Array.from({ length: listed }, (_, index) => `p${index + 1}`)
		);
	});
});

describe('a distance', () => {
	const near = () => distancesOf([point('a', 0, 0, 20), point('b', 0.01, 0, 30)], world)[0]!;

	test('is in whole metres, the nearest rounded down and the farthest up', () => {
		expect(near().metres).toEqual([
			Math.floor(10 * thousandth - 50),
			Math.ceil(10 * thousandth + 50)
		]);
		expect(near().touch).toBeUndefined();
		expect(near()).not.toHaveProperty('along');
	});

	test('has ends of five digits, counted as the map counts, beyond the antimeridian too', () => {
		expect(near().ends).toEqual([
			[0, 0],
			[0.01, 0]
		]);
		const pacific = [point('a', 179.1234567, -16), point('b', -179.5, -16)];
		expect(distancesOf(pacific, [170, -20, 190, -10])[0]!.ends).toEqual([
			[179.12346, -16],
			[180.5, -16]
		]);
	});

	test('tells whether the places touch as drawn, or may touch', () => {
		const touch = (...features: PlaceFeature[]) => distancesOf(features, world)[0]!.touch;
		const road = line('road', [0, 0], [0.1, 0]);
		expect(touch(road, point('on', 0.05, 0))).toBe('drawn');
		expect(touch(road, point('near', 0.05, 0.0005, 100))).toBe('possible');
		expect(touch(road, point('apart', 0.05, 0.0005, 5))).toBeUndefined();
	});

	test('is of parts that are each as well known as they are', () => {
		const both = (precisions?: number[]) =>
			place(
				'both',
				{
					type: 'MultiPoint',
					coordinates: [
						[0, 0],
						[0.01, 0]
					]
				},
				{ precisionMetres: 400, parts: precisions?.map((precisionMetres) => ({ precisionMetres })) }
			);
		const nearest = (of: PlaceFeature) =>
			distancesOf([of, point('c', 0.02, 0, 5)], world)[0]!.metres[0];
		expect(nearest(both())).toBe(Math.floor(10 * thousandth - 405));
		expect(nearest(both([300, 20]))).toBe(Math.floor(10 * thousandth - 25));
	});
});

describe('the way along a line', () => {
	/** A road with a bend to the north and back, between whose ends it is far shorter straight on. */
	const bend = line('road', [0, 0], [0.01, 0], [0.01, 0.02], [0.02, 0.02], [0.02, 0], [0.03, 0]);
	const along = (...features: PlaceFeature[]) =>
		distancesOf(features, world).map((distance) => [distance.between.join(), distance.along]);

	test('is told of two places that lie on it and are apart', () => {
		const [, , [pair, way]] = along(bend, point('a', 0.005, 0), point('b', 0.025, 0)) as [
			unknown,
			unknown,
			[string, { place: string; metres: [number, number] }]
		];
		expect(pair).toBe('a,b');
		expect(way.place).toBe('road');
		const whole = 20 * thousandth + 40 * 110.57;
		expect(way.metres[0]).toBeLessThan(whole);
		expect(way.metres[1]).toBeGreaterThan(whole);
		expect(way.metres[0]).toBeGreaterThan(whole - 200);
		expect(way.metres[1]).toBeLessThan(whole + 200);
		expect(way.metres.every(Number.isInteger)).toBe(true);
	});

	test('is told whichever of the three the file has first', () => {
		const ways = along(point('a', 0.005, 0), point('b', 0.025, 0), bend);
		expect(ways.map(([pair, way]) => [pair, Boolean(way)])).toEqual([
			['a,b', true],
			['a,road', false],
			['b,road', false]
		]);
	});

	test('is of two lines that both lie on the shorter', () => {
		const straight = line('short', [0, 0.0001], [0.03, 0.0001]);
		const detour = line(
			'long',
			[0, 0],
			[0.005, 0],
			[0.005, 0.02],
			[0.025, 0.02],
			[0.025, 0],
			[0.03, 0]
		);
		for (const lines of [
			[straight, detour],
			[detour, straight]
		]) {
			const all = along(...lines, point('a', 0.003, 0, 50), point('b', 0.027, 0, 50));
			const [way] = all.flatMap(([pair, way]) => (pair === 'a,b' ? [way] : []));
			expect(way).toMatchObject({ place: 'short' });
		}
	});

	test('is no shorter than the straight one, and none where it has no range beyond that', () => {
		const direct = line('road', [0, 0], [0.03, 0]);
		const distances = distancesOf([direct, point('a', 0.005, 0), point('b', 0.025, 0)], world);
		const { metres, along: way } = distances.at(-1)!;
		expect(way!.metres[0]).toBe(metres[0]);
		expect(way!.metres[1]).toBeGreaterThan(metres[0]);
	});

	test('is not told of what takes most of the line, of places that may touch, or beside no line', () => {
		const town = (west: number, east: number) => line('town', [west, 0], [east, 0]);
		const straight = line('road', [0, 0], [0.1, 0]);
		const wayTo = (other: PlaceFeature) =>
			along(straight, other, point('b', 0.09, 0)).find(([pair]) => pair === 'town,b')![1];
		expect(wayTo(town(0.01, 0.05))).toBeDefined();
		expect(wayTo(town(0.01, 0.07))).toBeUndefined();
		expect(
			along(straight, point('a', 0.05, 0, 50), point('b', 0.0505, 0, 50)).at(-1)![1]
		).toBeUndefined();
		expect(along(straight, point('a', 0.02, 0), point('b', 0.08, 0.01)).at(-1)![1]).toBeUndefined();
	});
});
