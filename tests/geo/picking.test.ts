import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { pick, type Target } from '$lib/geo/picking';

/** The screen is the plane: positions are pixels. */
const project = ([x, y]: Position) => ({ x: x!, y: y! });
const target = (id: string, geometry: Geometry, scene = true): Target => ({ id, scene, geometry });

const square = (from: number, to: number): Geometry => ({
	type: 'Polygon',
	coordinates: [
		[
			[from, from],
			[to, from],
			[to, to],
			[from, to],
			[from, from]
		]
	]
});
const row = (y: number): Geometry => ({
	type: 'LineString',
	coordinates: [
		[0, y],
		[100, y]
	]
});

describe('pick', () => {
	test('a click within reach of a line finds it, beyond reach finds nothing', () => {
		expect(pick({ x: 50, y: 21 }, 22, [target('a16', row(0))], project)).toEqual(['a16']);
		expect(pick({ x: 50, y: 23 }, 22, [target('a16', row(0))], project)).toEqual([]);
	});

	test('a line inside an area goes before the area', () => {
		const targets = [target('town', square(-100, 100)), target('road', row(0))];
		expect(pick({ x: 10, y: 4 }, 5, targets, project)).toEqual(['road']);
		expect(pick({ x: 10, y: 40 }, 5, targets, project)).toEqual(['town']);
	});

	test('of two areas the smaller one is meant', () => {
		const targets = [target('town', square(-100, 100)), target('camp', square(0, 10))];
		expect(pick({ x: 5, y: 5 }, 5, targets, project)).toEqual(['camp']);
	});

	test('a hole is outside', () => {
		const ring: Geometry = {
			type: 'Polygon',
			coordinates: [
				...(square(0, 100) as { coordinates: Position[][] }).coordinates,
				...(square(40, 60) as { coordinates: Position[][] }).coordinates
			]
		};
		expect(pick({ x: 50, y: 50 }, 5, [target('ring', ring)], project)).toEqual([]);
	});

	test('overlapping scene lines are asked about, each once', () => {
		const targets = [
			target('a16', row(0)),
			target('a16-eurotunnel', row(1)),
			target('a16', row(2)),
			target('harbour', row(0), false)
		];
		expect(pick({ x: 50, y: 0 }, 5, targets, project)).toEqual(['a16', 'a16-eurotunnel']);
	});

	test('two scenes are enough to be asked about', () => {
		const targets = [target('one', row(0)), target('other', row(1))];
		expect(pick({ x: 50, y: 0 }, 5, targets, project)).toEqual(['one', 'other']);
	});

	test('what is just within reach is hit', () => {
		expect(pick({ x: 50, y: 22 }, 22, [target('a16', row(0))], project)).toEqual(['a16']);
	});

	test.each([
		// Along a slanted line of 100 px, and aside of it.
		[50, 4, true],
		[50, -4, true],
		[50, 6, false],
		[50, -6, false],
		[-4, 0, true],
		[-6, 0, false],
		[104, 0, true],
		[106, 0, false],
		[10, 4, true],
		[90, -4, true],
		[10, 7, false],
		[90, -7, false]
	])('%d px along a slanted line and %d px aside of it: %j', (along, aside, hit) => {
		const slanted: Geometry = {
			type: 'LineString',
			coordinates: [
				[30, 40],
				[110, 100]
			]
		};
		const at = { x: 30 + 0.8 * along - 0.6 * aside, y: 40 + 0.6 * along + 0.8 * aside };
		expect(pick(at, 5, [target('road', slanted)], project)).toEqual(hit ? ['road'] : []);
	});

	test.each([
		[70, 34, true],
		[73, 30, true],
		[70, 36, false],
		[64, 30, false]
	])('a point away from the corner, pressed at %d, %d: %j', (x, y, hit) => {
		const point: Geometry = { type: 'Point', coordinates: [70, 30] };
		expect(pick({ x, y }, 5, [target('spot', point)], project)).toEqual(hit ? ['spot'] : []);
	});

	test.each([
		[50, 50, true],
		[30, 40, true],
		[80, 50, true],
		[100, 100, false],
		[10, 60, false],
		[-20, 40, false],
		[160, 40, false],
		[60, 5, false]
	])('a triangle, pressed at %d, %d far from its edges: %j', (x, y, hit) => {
		const triangle: Geometry = {
			type: 'Polygon',
			coordinates: [
				[
					[10, 10],
					[110, 30],
					[40, 110],
					[10, 10]
				]
			]
		};
		expect(pick({ x, y }, 1, [target('field', triangle)], project)).toEqual(hit ? ['field'] : []);
	});

	test('a line that comes back to where it began is no area', () => {
		const ring = (square(0, 100) as { coordinates: Position[][] }).coordinates[0]!;
		const round: Geometry = { type: 'LineString', coordinates: ring };
		expect(pick({ x: 50, y: 50 }, 5, [target('ring road', round)], project)).toEqual([]);
	});

	test('finds the nearest of random lines whenever one is within reach', () => {
		const lines = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(lines, fc.integer({ min: -60, max: 60 }), (rows, y) => {
				const targets = rows.map((at) => target(String(at), row(at), false));
				const distances = rows.map((at) => Math.abs(at - y));
				const nearest = Math.min(...distances);
				const [found] = pick({ x: 50, y }, 22, targets, project);
				if (nearest > 22) expect(found).toBeUndefined();
				else expect(Math.abs(Number(found) - y)).toBe(nearest);
			})
		);
	});

	test.each<[Geometry['type'], Geometry]>([
		['Point', { type: 'Point', coordinates: [0, 0] }],
		[
			'MultiPoint',
			{
				type: 'MultiPoint',
				coordinates: [
					[90, 90],
					[0, 0]
				]
			}
		],
		['LineString', row(0)],
		[
			'MultiLineString',
			{
				type: 'MultiLineString',
				coordinates: [
					[
						[0, 0],
						[9, 0]
					],
					[
						[50, 50],
						[60, 60]
					]
				]
			}
		],
		['Polygon', square(-1, 1)],
		[
			'MultiPolygon',
			{
				type: 'MultiPolygon',
				coordinates: [(square(-1, 1) as { coordinates: Position[][] }).coordinates]
			}
		],
		['GeometryCollection', { type: 'GeometryCollection', geometries: [row(0)] }]
	])('hits a %s', (_, geometry) => {
		expect(pick({ x: 0, y: 3 }, 5, [target('it', geometry)], project)).toEqual(['it']);
		expect(pick({ x: 0, y: 300 }, 5, [target('it', geometry)], project)).toEqual([]);
	});
});
