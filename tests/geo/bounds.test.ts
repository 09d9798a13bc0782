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

test('edges lie inside', () => {
	expect(contains([0, 0, 1, 1], [1, 0])).toBe(true);
	expect(contains([0, 0, 1, 1], [1.1, 0])).toBe(false);
});
