import { expect, test } from 'vitest';
import { boundsOf, contains } from '$lib/geo/bounds';
import { union } from '$lib/geo/extents';

test('the extent of a geometry, or of the label where there is none', () => {
	expect(
		boundsOf(
			{
				type: 'LineString',
				coordinates: [
					[2, 50],
					[1, 51]
				]
			},
			[0, 0]
		)
	).toEqual([1, 50, 2, 51]);
	expect(boundsOf(null, [1.7, 50.9])).toEqual([1.7, 50.9, 1.7, 50.9]);
});

test('the union holds all', () => {
	expect(
		union([
			[1, 2, 3, 4],
			[0, 3, 2, 5]
		])
	).toEqual([0, 2, 3, 5]);
});

test.each([
	[5, 6, true],
	[4, 5, true],
	[7, 9, true],
	[3.9, 6, false],
	[7.1, 6, false],
	[5, 4.9, false],
	[5, 9.1, false]
])('%d, %d lies inside, edges included: %j', (lng, lat, inside) => {
	expect(contains([4, 5, 7, 9], [lng, lat])).toBe(inside);
});
