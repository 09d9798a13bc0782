import { expect, test } from 'vitest';
import { tooManyPositions } from '$lib/story/places';

test('positions beyond what is drawn in good time are a problem, with how to mend it', () => {
	expect(tooManyPositions('places.geojson', 10, 10)).toEqual([]);
	expect(tooManyPositions('places.geojson', 11, 10)).toEqual([
		{
			file: 'places.geojson',
			where: 'features',
			expected: 'at most 10 positions in all shapes together',
			found: '11',
			fix: 'simplify to what their precision justifies'
		}
	]);
});
