import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { distanceFeatures } from '$lib/cartography/distance-layers';
import { palettes } from '$lib/cartography/palette';
import { mapStyle } from '$lib/cartography/style';
import { greatCircle } from '$lib/geo/great-circle';

test('a style with a distance is a valid one', () => {
	const style = mapStyle({
		palette: palettes.light,
		ground: { address: 'http://localhost/{z}/{x}/{y}', zooms: { first: 0, last: 5 } },
		story: 'http://localhost/story.geojson',
		language: 'en',
		distance: { ends: [1, 50, 2, 51], text: '1 to 2 kilometres' }
	});
	const { sparse: _, ...ground } = style.sources.ground as { sparse?: boolean };
	const plain = {
		...style,
		sources: { ...style.sources, ground }
	} as unknown as StyleSpecification;
	expect(validateStyleMin(plain)).toEqual([]);
});

test('a distance has a line, its ends and its text beside the line; none has nothing', () => {
	const parts = (ends: number[]) =>
		distanceFeatures({ ends, text: 'far' }).features.map(({ geometry, properties }) => [
			geometry.type,
			properties?.side
		]);
	const shown = (side: string) => [
		['LineString', undefined],
		['MultiPoint', undefined],
		['Point', side]
	];
	expect(parts([0, 0, 1, 1])).toEqual(shown('top-left'));
	expect(parts([1, 0, 0, 1])).toEqual(shown('bottom-left'));
	expect(parts([0, 0, 1, 0])).toEqual(shown('top'));
	expect(parts([1, 1, 1, 1])).toEqual(shown('top'));
	expect(distanceFeatures(undefined).features).toEqual([]);
});

test('a great circle bends towards the pole and goes the short way round', () => {
	const line = greatCircle([-60, 50], [10, 50]);
	expect(line[0]).toEqual([-60, 50]);
	expect(line.at(-1)![0]).toBeCloseTo(10);
	expect(Math.max(...line.map(([, lat]) => lat!))).toBeGreaterThan(55);
	const across = greatCircle([170, 0], [-170, 0]);
	expect(across.at(-1)![0]).toBeCloseTo(190);
	expect(across.every(([lng], index) => !index || lng! > across[index - 1]![0]!)).toBe(true);
});
