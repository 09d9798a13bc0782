import { describe, expect, test } from 'vitest';
import { signedSize } from '$lib/geo/areas';
import { generalized } from '$lib/ground/generalize';
import { tilePolygons } from '$lib/ground/rings';
import type { GroundLayer, Properties, TileFeature } from '$lib/ground/schema';

/** Units of a tile in a CSS pixel. */
const pixel = 8;

const square = (x: number, y: number, side: number): [number, number][] => [
	[x, y],
	[x + side, y],
	[x + side, y + side],
	[x, y + side],
	[x, y]
];
const area = (kind: string, ...geometry: TileFeature['geometry']): TileFeature => ({
	type: 3,
	geometry,
	properties: { kind }
});
const line = (properties: Properties, ...geometry: TileFeature['geometry']): TileFeature => ({
	type: 2,
	geometry,
	properties
});
const keptOf = (layer: GroundLayer, z: number, ...features: TileFeature[]) =>
	generalized({ [layer]: features }, z).kept[layer] ?? [];

describe('too early', () => {
	test.each([
		['cover', 'wood', 9],
		['roads', 'motorway', 5],
		['roads', 'street', 13],
		['buildings', 'building', 14]
	] as const)('%s of the kind %s come at zoom %d and not before', (layer, kind, first) => {
		const feature =
			layer === 'roads'
				? line({ kind }, [
						[0, 0],
						[900, 0]
					])
				: area(kind, square(0, 0, 900));
		expect(keptOf(layer, first, feature)).toHaveLength(1);
		const before = generalized({ [layer]: [feature, feature] }, first - 1);
		expect(before.kept).toEqual({});
		expect(before.left).toEqual({ tooEarly: 2, tooSmall: 0 });
	});

	test('is a kind that nobody knows at any zoom', () => {
		expect(
			keptOf(
				'roads',
				14,
				line({ kind: '' }, [
					[0, 0],
					[9, 9]
				])
			)
		).toEqual([]);
	});
});

describe('too small', () => {
	test.each([
		['cover', 'wood', 12, 60],
		['cover', 'wood', 14, 12],
		['water', 'inland', 12, 10],
		['water', 'inland', 14, 2],
		['buildings', 'building', 14, 7],
		['land', 'land', 12, 1]
	] as const)('%s at zoom %s %d is less than %d square pixels', (layer, kind, z, least) => {
		const side = Math.sqrt(least) * pixel;
		const [less, more] = [side * 0.98, side * 1.02].map((length) => Number(length.toFixed(4)));
		const [below, above] = [square(0, 0, less!), square(1000, 0, more!)];
		const { kept, left } = generalized({ [layer]: [area(kind, below, above)] }, z);
		expect(kept[layer]).toEqual([area(kind, above)]);
		expect(left.tooSmall).toBe(1);
	});

	test('a hole that cannot be seen is filled, one that can is kept', () => {
		const outer = square(0, 0, 2000);
		const [hole, pinhole] = [square(100, 100, 300), square(1000, 1000, 10)].map((ring) =>
			ring.toReversed()
		);
		const [found] = keptOf('water', 12, area('inland', outer, hole!, pinhole!));
		expect(tilePolygons(found!)).toEqual([[outer, hole]]);
	});

	test('an islet stays in the closest tiles, which are enlarged', () => {
		expect(keptOf('land', 14, area('land', square(0, 0, 4)))).toHaveLength(1);
		expect(keptOf('land', 13, area('land', square(0, 0, 4)))).toHaveLength(0);
	});
});

describe('features that say the same', () => {
	test('are one, in the order of the first of each, and equal whatever order they say it in', () => {
		const [one, other] = [
			line({ kind: 'motorway', tunnel: true, link: true }, [
				[0, 0],
				[900, 0]
			]),
			line({ link: true, kind: 'motorway', tunnel: true }, [
				[0, 500],
				[900, 500]
			])
		];
		const sorted = (features: TileFeature[]) =>
			features.map(({ properties }) => JSON.stringify(properties));
		expect(sorted(keptOf('roads', 14, one!))).toEqual(sorted(keptOf('roads', 14, other!)));
		const street = line({ kind: 'street' }, [
			[0, 0],
			[0, 900]
		]);
		const more = line({ kind: 'street' }, [
			[500, 0],
			[500, 900]
		]);
		const kept = keptOf('roads', 14, street, one!, more);
		expect(kept.map(({ properties, geometry }) => [properties.kind, geometry.length])).toEqual([
			['street', 2],
			['motorway', 1]
		]);
	});

	test('their lines are chained where they meet', () => {
		const [road] = keptOf(
			'roads',
			14,
			line({ kind: 'street' }, [
				[0, 0],
				[900, 0]
			]),
			line({ kind: 'street' }, [
				[900, 900],
				[900, 0]
			])
		);
		expect(road!.geometry).toEqual([
			[
				[0, 0],
				[900, 0],
				[900, 900]
			]
		]);
	});

	test('labels stand apart, in their order', () => {
		const label = (x: number): TileFeature => ({
			type: 1,
			geometry: [[[x, 0]]],
			properties: { kind: 'town', name: 'Twin' }
		});
		expect(keptOf('labels', 2, label(5), label(3))).toEqual([label(5), label(3)]);
	});

	test('fields are one wood where they meet, but in the closest tiles stay as they are', () => {
		const fields = [area('wood', square(0, 0, 500)), area('wood', square(500, 0, 500))];
		const [wood] = keptOf('cover', 12, ...fields);
		expect(tilePolygons(wood!)).toHaveLength(1);
		expect(Math.abs(signedSize(wood!.geometry[0]!))).toBe(500_000);
		expect(tilePolygons(keptOf('cover', 14, ...fields)[0]!)).toHaveLength(2);
	});

	test('houses in a row are one block', () => {
		const houses = [0, 1, 2].map((index) => area('building', square(index * 80, 0, 80)));
		const [block] = keptOf('buildings', 14, ...houses);
		expect(tilePolygons(block!)).toHaveLength(1);
		expect(Math.abs(signedSize(block!.geometry[0]!))).toBe(3 * 80 * 80);
	});

	test('fields that are too small alone are seen together', () => {
		const rows = Array.from({ length: 20 }, (_, index) => area('wood', square(index * 40, 0, 40)));
		const { kept, left } = generalized({ cover: rows }, 12);
		expect(Math.abs(signedSize(kept.cover![0]!.geometry[0]!))).toBe(20 * 40 * 40);
		expect(left.tooSmall).toBe(0);
	});
});

test('lines are smoothed by less than half a pixel, and by less still in the closest tiles', () => {
	const wavy = (height: number) =>
		line({ kind: 'motorway' }, [
			[0, 0],
			[450, height],
			[900, 0]
		]);
	const corners = (z: number, height: number) =>
		keptOf('roads', z, wavy(height))[0]!.geometry[0]!.length;
	expect([corners(12, 3), corners(12, 4)]).toEqual([2, 3]);
	expect([corners(14, 0.9), corners(14, 1)]).toEqual([2, 3]);
});
