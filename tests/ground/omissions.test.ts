import { describe, expect, test } from 'vitest';
import { areaOf, signedSize, type Area } from '$lib/geo/areas';
import { positionIn } from '$lib/geo/tiles';
import type { Omission } from '$lib/ground/amendments';
import { leaveOut } from '$lib/ground/omissions';
import { tilePolygons } from '$lib/ground/rings';
import type { GroundLayer, TileFeature, TileLayers } from '$lib/ground/schema';

const tile = { z: 12, x: 2069, y: 1370 };

/** A square in units of the tile, as an area on the globe. */
function areaAt(left: number, top: number, right: number, bottom: number): Area {
	const [west, north] = positionIn(tile, { x: left, y: top }, 4096) as [number, number];
	const [east, south] = positionIn(tile, { x: right, y: bottom }, 4096) as [number, number];
	return areaOf([west, south, east, north]);
}

const omission = (area: Area, layers: GroundLayer[], kinds?: string[]): Omission => ({
	...{ area, layers, kinds, reason: 'It came later.' }
});

const point = (x: number, y: number, kind = 'town'): TileFeature => ({
	type: 1,
	geometry: [[[x, y]]],
	properties: { kind }
});
const line: TileFeature = {
	type: 2,
	geometry: [
		[
			[0, 2000],
			[4096, 2000]
		]
	],
	properties: { kind: 'street' }
};
const wood = (left: number, right: number, kind = 'wood'): TileFeature => ({
	type: 3,
	geometry: [
		[
			[left, 0],
			[right, 0],
			[right, 4000],
			[left, 4000],
			[left, 0]
		]
	],
	properties: { kind }
});
const middle = areaAt(1000, 1000, 3000, 3000);

describe('inside the area', () => {
	test('points are gone, and only there', () => {
		const layers: TileLayers = { labels: [point(2000, 2000), point(900, 2000)] };
		expect(leaveOut(layers, tile, [omission(middle, ['labels'])])).toEqual({
			labels: [point(900, 2000)]
		});
	});

	test('lines are cut at its edge', () => {
		const { roads } = leaveOut({ roads: [line] }, tile, [omission(middle, ['roads'])]);
		expect(roads).toHaveLength(1);
		const [west, east] = roads![0]!.geometry;
		expect(west).toEqual([
			[0, 2000],
			[expect.closeTo(1000, 3), expect.closeTo(2000, 3)]
		]);
		expect(east).toEqual([
			[expect.closeTo(3000, 3), expect.closeTo(2000, 3)],
			[4096, 2000]
		]);
	});

	test('of areas what lies beyond its edge is left', () => {
		const { cover } = leaveOut({ cover: [wood(0, 4000)] }, tile, [omission(middle, ['cover'])]);
		const [[outer, hole, ...more]] = tilePolygons(cover![0]!) as [Area[number]];
		expect(more).toEqual([]);
		expect(Math.abs(signedSize(outer!))).toBeCloseTo(4000 * 4000, -1);
		expect(Math.abs(signedSize(hole!))).toBeCloseTo(2000 * 2000, -1);
	});

	test('what lies within it is gone, and its layer with it', () => {
		const small = areaAt(-50, -50, 4096, 4096);
		expect(leaveOut({ cover: [wood(0, 4000)] }, tile, [omission(small, ['cover'])])).toEqual({});
	});
});

describe('what is not named stays', () => {
	test('other layers', () => {
		const layers: TileLayers = { roads: [line], labels: [point(2000, 2000)] };
		expect(leaveOut(layers, tile, [omission(middle, ['labels'])])).toEqual({ roads: [line] });
	});

	test('other kinds', () => {
		const layers: TileLayers = { labels: [point(2000, 2000, 'town'), point(2000, 2000, 'lake')] };
		expect(leaveOut(layers, tile, [omission(middle, ['labels'], ['lake'])])).toEqual({
			labels: [point(2000, 2000, 'town')]
		});
	});

	test('the land, which is joined with an exact piece before', () => {
		const layers: TileLayers = { land: [wood(0, 4000, 'land')], shore: [line] };
		const all = omission(middle, ['land', 'shore']);
		expect(leaveOut(layers, tile, [all])).toEqual(layers);
	});

	test('tiles that the area does not reach', () => {
		const layers: TileLayers = { labels: [point(2000, 2000)] };
		const away = { ...tile, x: tile.x + 2 };
		expect(leaveOut(layers, away, [omission(middle, ['labels'])])).toBe(layers);
	});
});

test('several omissions all hold', () => {
	const layers: TileLayers = { labels: [point(500, 500), point(2000, 2000), point(3500, 3500)] };
	const omissions = [
		omission(middle, ['labels']),
		omission(areaAt(0, 0, 1000, 1000), ['labels', 'cover'])
	];
	expect(leaveOut(layers, tile, omissions)).toEqual({ labels: [point(3500, 3500)] });
});
