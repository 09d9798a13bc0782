import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { metresPerPixel } from '$lib/geo/mercator';
import { mapFeatures, partsOf } from '$lib/story/map-features';
import type { PlaceFeature } from '$lib/story/schema';
import { precisionZoom } from '$lib/story/story';
import { feature } from './content';

const square = [
	[0, 0],
	[1, 0],
	[1, 1],
	[0, 0]
];

test.each<[Geometry, Geometry['type']]>([
	[{ type: 'MultiPoint', coordinates: square }, 'Point'],
	[{ type: 'MultiLineString', coordinates: [square, square] }, 'LineString'],
	[{ type: 'MultiPolygon', coordinates: [[square], [square]] }, 'Polygon']
])('$type comes apart', (geometry, type) => {
	expect(partsOf(geometry as Parameters<typeof partsOf>[0])).toEqual(
		(geometry as GeoJSON.MultiPoint).coordinates.map((coordinates) => ({ type, coordinates }))
	);
});

test('what has no parts is one', () => {
	const point = { type: 'Point' as const, coordinates: [0, 0] };
	expect(partsOf(point)).toEqual([point]);
});

const drawn = (geometry: Geometry | null, properties: object) =>
	mapFeatures([feature('a', geometry, properties) as PlaceFeature], new Map([['a', 7]])).features;

test('how well a place is known is in the pixels of one zoom, at its latitude', () => {
	const precisionOf = (lat: number) =>
		drawn(null, { precisionMetres: 5000, labelPoint: [0, lat] })[0]!.properties.precisionPixels;
	expect(precisionOf(0)).toBe(Math.round(5000 / metresPerPixel(0, precisionZoom)));
	expect(precisionOf(60) / precisionOf(0)).toBeCloseTo(2, 1);
	expect(precisionOf(0)).toBeGreaterThan(10);
});

test('a name stands beside its disc, dot or point, and by itself where there is no place; a dot is of a setting that is no point', () => {
	const label = (geometry: Geometry | null, role: string) =>
		drawn(geometry, { role }).find(({ properties }) => properties.part === 'label')!.properties;
	const area: Geometry = { type: 'Polygon', coordinates: [square] };
	expect(label(area, 'scene')).toMatchObject({ beside: true, dot: false, number: 7 });
	expect(label(null, 'scene')).toMatchObject({ beside: true, dot: false });
	expect(label(area, 'setting')).toMatchObject({ beside: true, dot: true });
	expect(label(null, 'setting')).toMatchObject({ beside: false, dot: false });
	for (const type of ['Point', 'MultiPoint'] as const) {
		const coordinates = type === 'Point' ? [0, 0] : square;
		const points = { type, coordinates } as Geometry;
		expect(label(points, 'setting')).toMatchObject({ beside: true, dot: false });
	}
});

test('each part of a shape is as sure as it says', () => {
	const parts = [
		{ certainty: 'certain', basis: 'measured', precisionMetres: 40 },
		{ certainty: 'uncertain', basis: 'drawn', precisionMetres: 4000 }
	];
	const geometry: Geometry = { type: 'MultiLineString', coordinates: [square, square] };
	const [first, second, label] = drawn(geometry, { parts });
	expect(first!.properties).toMatchObject({
		certainty: 'certain',
		basis: 'measured',
		part: 'shape'
	});
	expect(second!.properties).toMatchObject({ certainty: 'uncertain', basis: 'drawn' });
	expect(second!.properties.precisionPixels).toBeGreaterThan(first!.properties.precisionPixels);
	expect(label!.properties).toMatchObject({ part: 'label', basis: 'measured' });
	expect(drawn(geometry, {}).map(({ geometry }) => geometry.type)).toEqual([
		'MultiLineString',
		'Point'
	]);
});
