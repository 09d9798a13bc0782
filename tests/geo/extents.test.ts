import { describe, expect, test } from 'vitest';
import { overlap, union } from '$lib/geo/extents';
import type { Bounds } from '$lib/geo/lng-lat';
import { metresApart } from '$lib/geo/metres-apart';

const here: Bounds = [10, 20, 30, 40];

describe('two extents', () => {
	test.each<[string, Bounds, boolean]>([
		['the same', here, true],
		['one within the other', [15, 25, 16, 26], true],
		['one around the other', [0, 0, 90, 80], true],
		['across each other', [15, 0, 16, 80], true],
		['an edge in common, west', [0, 20, 10, 40], true],
		['an edge in common, east', [30, 20, 31, 40], true],
		['an edge in common, south', [10, 0, 30, 20], true],
		['an edge in common, north', [10, 40, 30, 50], true],
		['to the west', [0, 20, 9, 40], false],
		['to the east', [31, 20, 32, 40], false],
		['to the south', [10, 0, 30, 19], false],
		['to the north', [10, 41, 30, 50], false]
	])('%s', (_, other, expected) => {
		expect(overlap(here, other)).toBe(expected);
		expect(overlap(other, here)).toBe(expected);
	});
});

test('the union reaches as far as any of them', () => {
	expect(union([here])).toEqual(here);
	expect(union([here, [0, 25, 5, 26], [12, 10, 90, 30], [11, 21, 12, 60]])).toEqual([
		0, 10, 90, 60
	]);
});

test('metres on the sheet: a degree north, and one east that is shorter from the equator on', () => {
	expect(metresApart([5, 0], [5, 1])).toBeCloseTo(111_320, 0);
	expect(metresApart([5, 0], [7, 0])).toBeCloseTo(222_640, 0);
	expect(metresApart([5, 60], [6, 60])).toBeCloseTo(55_660, 0);
	expect(metresApart([5, 30], [6, 30])).toBeCloseTo(111_320 * Math.cos(Math.PI / 6), 0);
	// By the latitude in the middle of the two.
	expect(metresApart([0, 59], [1, 61])).toBeCloseTo(Math.hypot(55_660, 222_640), 0);
});
