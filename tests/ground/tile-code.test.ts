import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extent, type Properties, type TileFeature, type TileLayers } from '$lib/ground/schema';
import { decodeTile, encodeTile, type Grid } from '$lib/ground/tile-code';

const decoded = (bytes: Uint8Array): TileLayers =>
	Object.fromEntries(
		Object.entries(decodeTile(bytes)).map(([layer, features]) => [layer, features()])
	);

const grid = fc.constantFrom<Grid[]>(1024, 2048, 4096);
const at = fc.integer({ min: -256, max: extent + 256 });
const point = fc.tuple(at, at);
const value = fc.oneof(
	fc.string({ maxLength: 8 }),
	fc.integer({ min: -500, max: 500 }),
	fc.boolean()
);
const properties = fc
	.dictionary(fc.constantFrom('name', 'name:fr', 'rank', 'rotate', 'tunnel'), value)
	.map((more): Properties => ({ kind: 'river', ...more }));

const points = fc.array(point, { minLength: 1, maxLength: 4 });
/** A line whose corners are apart on the coarsest grid, too. */
const line = fc
	.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 2, maxLength: 8 })
	.map((steps) => steps.map(([x, y], index): [number, number] => [x * 4, index * 20 + (y % 4)]));
const ring = fc
	.tuple(fc.nat(2000), fc.nat(2000), fc.integer({ min: 40, max: 1000 }))
	.map(([x, y, side]): [number, number][] => [
		[x, y],
		[x + side, y],
		[x + side, y + side],
		[x, y + side],
		[x, y]
	]);

const feature: fc.Arbitrary<TileFeature> = fc.oneof(
	fc.record({
		type: fc.constant(1 as const),
		geometry: points.map((all) => all.map((each) => [each])),
		properties
	}),
	fc.record({
		type: fc.constant(2 as const),
		geometry: fc.array(line, { minLength: 1, maxLength: 3 }),
		properties
	}),
	fc.record({
		type: fc.constant(3 as const),
		geometry: fc.array(ring, { minLength: 1, maxLength: 3 }),
		properties
	})
);
const layers: fc.Arbitrary<TileLayers> = fc.record(
	{
		land: fc.array(feature, { minLength: 1, maxLength: 3 }),
		waterways: fc.array(feature, { minLength: 1, maxLength: 3 }),
		labels: fc.array(feature, { minLength: 1, maxLength: 3 })
	},
	{ requiredKeys: [] }
);

describe('a tile that is encoded and decoded', () => {
	test('has the same features, each point within half a step of the grid', () => {
		fc.assert(
			fc.property(layers, grid, (before, grid) => {
				const after = decoded(encodeTile(before, grid));
				expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
				for (const [layer, features] of Object.entries(before)) {
					const found = after[layer as keyof TileLayers]!;
					expect(found.map(({ type }) => type)).toEqual(features.map(({ type }) => type));
					expect(found.map(({ properties }) => properties)).toEqual(
						features.map(({ properties }) => properties)
					);
					features.forEach(({ geometry }, index) => {
						const shape = found[index]!.geometry;
						expect(shape.map((part) => part.length)).toEqual(geometry.map((part) => part.length));
						const moved = geometry.flat().flatMap(([x, y], corner) => {
							const [u, v] = shape.flat()[corner]!;
							return [Math.abs(x - u), Math.abs(y - v)];
						});
						expect(Math.max(...moved)).toBeLessThanOrEqual(extent / grid / 2);
					});
				}
			})
		);
	});

	test('is not changed by doing so again', () => {
		fc.assert(
			fc.property(layers, grid, (before, grid) => {
				const once = encodeTile(before, grid);
				expect(encodeTile(decoded(once), grid)).toEqual(once);
			})
		);
	});
});

const named = (name: string): TileFeature => ({
	type: 1,
	geometry: [[[10, 20]]],
	properties: { kind: 'town', name }
});

test('equal features are equal bytes, in whatever order the layers were put together', () => {
	const land: TileFeature = {
		type: 3,
		geometry: [
			[
				[0, 0],
				[90, 0],
				[90, 90],
				[0, 0]
			]
		],
		properties: { kind: 'land' }
	};
	const one = encodeTile({ land: [land], labels: [named('a')] }, 4096);
	const other = encodeTile({ labels: [named('a')], land: [land] }, 4096);
	expect(other).toEqual(one);
	expect(encodeTile({ land: [land], labels: [named('b')] }, 4096)).not.toEqual(one);
});

test.each([
	[
		'a line',
		{
			type: 2,
			geometry: [
				[
					[100, 100],
					[100.2, 100.1]
				]
			]
		}
	],
	[
		'an area',
		{
			type: 3,
			geometry: [
				[
					[100, 100],
					[100.4, 100],
					[100.4, 100.4],
					[100, 100]
				]
			]
		}
	]
])('%s that shrinks away on the grid is left out, and its layer with it', (_, shape) => {
	const tiny = { ...shape, properties: { kind: 'river' } } as TileFeature;
	expect(decoded(encodeTile({ waterways: [tiny] }, 1024))).toEqual({});
});

test('an empty tile is no bytes', () => {
	expect(encodeTile({}, 2048)).toHaveLength(0);
	expect(decodeTile(new Uint8Array())).toEqual({});
});
