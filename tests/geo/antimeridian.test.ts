import type { Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import { joinedInto } from '$lib/geo/antimeridian';
import type { Bounds } from '$lib/geo/lng-lat';

const pacific: Bounds = [170, -20, 190, -10];

const box = (west: number, east: number): Position[] => [
	[west, -16],
	[east, -16],
	[east, -15],
	[west, -15],
	[west, -16]
];
const areas = (...rings: Position[][]): Geometry => ({
	type: 'MultiPolygon',
	coordinates: rings.map((ring) => [ring])
});
const cut = areas(box(179, 180), box(-180, -179));

test('an area that is cut at the antimeridian is one again', () => {
	const joined = joinedInto(cut, pacific, true);
	expect(joined.type).toBe('Polygon');
	const [ring] = (joined as GeoJSON.Polygon).coordinates;
	expect(new Set(ring!.map(([lng]) => lng))).toEqual(new Set([179, 181]));
});

test('its parts stay apart where they are described one by one, and are counted on all the same', () => {
	expect(joinedInto(cut, pacific, false)).toEqual(areas(box(179, 180), box(180, 181)));
});

test('in a story that does not cross it, areas stay as they are', () => {
	const apart = areas(box(1, 2), box(2, 3));
	expect(joinedInto(apart, [0, -20, 5, -10], true)).toBe(apart);
});

test('an area of one part, and what is no area, is only counted on', () => {
	expect(joinedInto(areas(box(-180, -179)), pacific, true)).toEqual(areas(box(180, 181)));
	const line = (west: number, east: number): Geometry => ({
		type: 'MultiLineString',
		coordinates: [box(west, east)]
	});
	expect(joinedInto(line(-180, -179), pacific, true)).toEqual(line(180, 181));
	const nothing = areas();
	expect(joinedInto(nothing, pacific, true)).toEqual(nothing);
});
