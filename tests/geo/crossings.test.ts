import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { firstCrossing } from '$lib/geo/crossings';

/** The corners as a ring from each of them on, either way round, and mirrored either way. */
const turned = (corners: Position[]): Position[][] =>
	corners.flatMap((_, start) => {
		const ring = [...corners.slice(start), ...corners.slice(0, start + 1)];
		return [ring, ring.toReversed()].flatMap((each) => [
			each,
			each.map(([lng, lat]) => [-lng!, lat!]),
			each.map(([lng, lat]) => [lng!, -lat!])
		]);
	});

describe('a ring, wherever it begins and however it lies', () => {
	test.each(
		turned([
			[1, 50],
			[4, 53],
			[3.5, 50],
			[1.5, 51.5]
		])
	)('that crosses itself: %j, %j, …', (...ring) => {
		const crossing = firstCrossing([ring])!;
		// The two slanted edges.
		const widths = crossing.map(([from, to]) => Math.abs(from[0]! - to[0]!));
		expect(widths.toSorted()).toEqual([2, 3]);
	});

	test.each(
		turned([
			[1, 50],
			[4, 50],
			[4, 53],
			[2, 52]
		])
	)('that does not: %j, %j, …', (...ring) => {
		expect(firstCrossing([ring])).toBeUndefined();
	});
});

test('rings may touch, and nothing crosses nothing', () => {
	const touching: Position[][] = [
		[
			[0, 0],
			[4, 0],
			[4, 4],
			[0, 4],
			[0, 0]
		],
		[
			[0, 2],
			[2, 2],
			[4, 1],
			[2, 1],
			[0, 2]
		]
	];
	expect(firstCrossing(touching)).toBeUndefined();
	expect(firstCrossing([])).toBeUndefined();
	expect(firstCrossing([[[1, 1]]])).toBeUndefined();
});
