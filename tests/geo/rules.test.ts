import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '$lib/geo/lng-lat';
import { brokenRules, liesIn, positionCount, type BrokenRule } from '$lib/geo/rules';

const town: Bounds = [0, 40, 10, 60];
const fiji: Bounds = [177, -19, 182, -15];

const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });
const lines = (...coordinates: Position[][]): Geometry => ({
	type: 'MultiLineString',
	coordinates
});
const area = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates });
const areas = (...coordinates: Position[][][]): Geometry => ({ type: 'MultiPolygon', coordinates });

/** Counter-clockwise from its south-west corner, as an outer ring is. */
const square = (west: number, south: number, size: number): Position[] => [
	[west, south],
	[west + size, south],
	[west + size, south + size],
	[west, south + size],
	[west, south]
];
const hole = (...of: Parameters<typeof square>) => square(...of).reverse();

test.each<[string, Geometry, Bounds]>([
	['a point', { type: 'Point', coordinates: [1.8, 50.9] }, town],
	['a point on the edge of the region', { type: 'Point', coordinates: [10, 60] }, town],
	['a line', line([1, 50], [1, 51]), town],
	['a line that comes back to where it began', line([1, 50], [2, 51], [1, 50]), town],
	['an area', area(square(1, 50, 1)), town],
	['an area with holes', area(square(1, 50, 4), hole(2, 51, 1), hole(4, 51, 0.5)), town],
	['a hole that touches the outer ring', area(square(1, 50, 4), hole(1, 51, 1)), town],
	['areas apart', areas([square(1, 50, 1)], [square(3, 50, 1)]), town],
	[
		'a line that is cut at the antimeridian',
		lines(
			[
				[179, -17],
				[180, -17]
			],
			[
				[-180, -17],
				[-179, -17]
			]
		),
		fiji
	],
	['an edge half round the globe', line([-90, 0], [90, 0]), [-180, -90, 180, 90]],
	[
		'an edge more than half round it, where nothing crosses',
		line([-179, 0], [179, 0]),
		[-180, -90, 180, 90]
	]
])('%s is good', (_, geometry, region) => {
	expect(brokenRules(geometry, region)).toEqual([]);
});

const outside = {
	where: 'geometry',
	expected: "positions [lng, lat] inside the story's maxBounds [0, 40, 10, 60]"
};
const ring = (problem: Omit<BrokenRule, 'where'>, where = 'geometry, ring 1') => [
	{ where, ...problem }
];
const clockwise = {
	expected: 'an outer ring wound counter-clockwise',
	found: 'clockwise',
	fix: 'reverse the order of the ring’s positions'
};
const open = {
	expected: 'a closed ring, its last position the same as its first',
	found: 'first [1, 50], last [1, 51]',
	fix: 'add [1, 50] at the end of the ring'
};
const nowhere = {
	expected: 'a line between two different positions',
	found: 'only [1, 50]',
	fix: 'add where it goes, or make it a Point'
};
const crossing = {
	expected: 'edges that do not cross',
	fix: 'put the positions in the order of the outline, or make parts of it that do not overlap'
};
const stray = {
	expected: 'a hole within the outer ring',
	fix: 'make it a polygon of its own in a MultiPolygon, or take it out'
};

test.each<[string, Geometry, Bounds, BrokenRule[]]>([
	[
		'latitude before longitude',
		line([50, 1], [51, 2], [5, 50]),
		town,
		[
			{
				...outside,
				found: '[50, 1] and 1 more',
				fix: 'latitude and longitude are swapped: write [1, 50]'
			}
		]
	],
	[
		'elsewhere',
		{ type: 'Point', coordinates: [70, 70] },
		town,
		[
			{
				...outside,
				found: '[70, 70]',
				fix: 'correct the position, or widen "maxBounds" in content/story.md'
			}
		]
	],
	[
		'a longitude that is counted on beyond 180',
		{ type: 'Point', coordinates: [181, -17] },
		fiji,
		[
			{
				where: 'geometry',
				expected: "positions [lng, lat] inside the story's maxBounds [177, -19, -178, -15]",
				found: '[181, -17]',
				fix: 'correct the position, or widen "maxBounds" in content/story.md'
			}
		]
	],
	[
		'a line that is not cut at the antimeridian',
		line([179, -17], [-179, -17]),
		fiji,
		[
			{
				where: 'geometry',
				expected: 'lines and areas that are cut at the 180th meridian (RFC 7946, 3.1.9)',
				found: '[179, -17] to [-179, -17]',
				fix: 'make it a Multi geometry: one part ends at 180, the other begins at -180'
			}
		]
	],
	['a line that goes nowhere', line([1, 50], [1, 50]), town, [{ where: 'geometry', ...nowhere }]],
	[
		'one of two lines that goes nowhere',
		lines(
			[
				[2, 50],
				[2, 51]
			],
			[
				[1, 50],
				[1, 50]
			]
		),
		town,
		[{ where: 'geometry, line 2', ...nowhere }]
	],
	['an open ring', area(square(1, 50, 1).slice(0, -1)), town, ring(open)],
	[
		'a ring that is open by its latitude alone',
		area([...square(1, 50, 1).slice(0, -1), [1, 50.5]]),
		town,
		ring({ ...open, found: 'first [1, 50], last [1, 50.5]' })
	],
	[
		'a ring that is open by its longitude alone',
		area([...square(1, 50, 1).slice(0, -1), [1.5, 50]]),
		town,
		ring({ ...open, found: 'first [1, 50], last [1.5, 50]' })
	],
	[
		'a ring of three positions',
		area([
			[1, 50],
			[2, 50],
			[1, 50]
		]),
		town,
		ring({
			expected: 'a ring of four positions or more',
			found: '3',
			fix: 'add the missing corners'
		})
	],
	[
		'a ring that goes back on itself',
		area([
			[1, 50],
			[2, 50],
			[3, 50],
			[1, 50]
		]),
		town,
		ring({
			expected: 'a ring around an area',
			found: 'one that goes back on itself',
			fix: 'add the missing corners, or make it a LineString'
		})
	],
	['an outer ring the wrong way', area(hole(1, 50, 1)), town, ring(clockwise)],
	[
		'a hole the wrong way',
		area(square(1, 50, 4), square(2, 51, 1)),
		town,
		ring(
			{
				expected: 'a hole wound clockwise',
				found: 'counter-clockwise',
				fix: 'reverse the order of the ring’s positions'
			},
			'geometry, ring 2'
		)
	],
	[
		'the second of two areas the wrong way',
		areas([square(1, 50, 1)], [hole(3, 50, 1)]),
		town,
		ring(clockwise, 'geometry, polygon 2, ring 1')
	],
	[
		'a bow tie with one wing larger',
		area(
			[
				[1, 50],
				[4, 53],
				[4, 50],
				[1, 51],
				[1, 50]
			].reverse()
		),
		town,
		[{ where: 'geometry', ...crossing, found: '[1, 51] to [4, 50] crosses [4, 53] to [1, 50]' }]
	],
	[
		'a hole across the outer ring',
		area(square(1, 50, 2), hole(2, 51, 0.5), hole(2.5, 50.5, 1)),
		town,
		[
			{
				where: 'geometry',
				...crossing,
				found: '[3, 50] to [3, 52] crosses [2.5, 51.5] to [3.5, 51.5]'
			}
		]
	],
	[
		'a hole outside the outer ring',
		area(square(1, 50, 2), hole(2, 51, 0.5), hole(5, 50, 1)),
		town,
		[{ where: 'geometry, ring 3', ...stray, found: '[5, 50], which is outside' }]
	],
	[
		'a hole outside that touches',
		area(square(1, 50, 2), hole(3, 50.5, 1)),
		town,
		[{ where: 'geometry, ring 2', ...stray, found: '[4, 51.5], which is outside' }]
	]
])('%s is named', (_, geometry, region, expected) => {
	expect(brokenRules(geometry, region)).toEqual(expected);
});

describe('a position', () => {
	test('lies in a region as the world writes it', () => {
		expect(liesIn(fiji, [-179, -17])).toBe(true);
		expect(liesIn(fiji, [180, -17])).toBe(true);
		expect(liesIn(fiji, [181, -17])).toBe(false);
		expect(liesIn(fiji, [-177, -17])).toBe(false);
	});

	test('is counted wherever it stands', () => {
		expect(positionCount(area(square(1, 50, 4), hole(2, 51, 1)))).toBe(10);
		expect(
			positionCount({ type: 'GeometryCollection', geometries: [line([1, 50], [1, 51])] })
		).toBe(2);
	});
});
