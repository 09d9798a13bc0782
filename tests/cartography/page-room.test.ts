import { describe, expect, test } from 'vitest';
import { fitting } from '$lib/cartography/page-room';
import type { MapFeature } from '$lib/cartography/evaluate';
import { groundSamples, shapes } from './ground-samples';

/** Weighs each feature by what it says it weighs; a part of one weighs as much as the whole. */
const said = ({ properties }: MapFeature) => Number(properties.bytes ?? 0);

const feature = (kind: string, bytes: number, geometry: MapFeature['geometry'] = shapes.line) =>
	({ type: 'Feature', properties: { kind, bytes }, geometry }) as MapFeature;

/** A square of a size. */
const square = (side: number): MapFeature['geometry'] => ({
	type: 'Polygon',
	coordinates: [
		[
			[0, 0],
			[side, 0],
			[side, side],
			[0, side],
			[0, 0]
		]
	]
});

const much = 1_000_000;

describe('what of the ground a page has room for', () => {
	test('is all of a light ground, but for what only the live map shows', () => {
		const kept = fitting(groundSamples, said);
		for (const source of ['land', 'water', 'shore', 'borders', 'labels', 'railways']) {
			expect(kept[`ground/${source}`], source).toHaveLength(
				groundSamples[`ground/${source}`]!.length
			);
		}
		expect(kept['ground/buildings']).toBeUndefined();
	});

	test('is the more important where both will not fit', () => {
		const kept = fitting(
			{ 'ground/roads': [feature('street', 10_000), feature('motorway', 15_000)] },
			said
		);
		expect(kept['ground/roads']?.map(({ properties }) => properties.kind)).toEqual(['motorway']);
	});

	test('leaves room to the less important where the more important is too much', () => {
		const kept = fitting(
			{ 'ground/roads': [feature('motorway', much)], 'ground/railways': [feature('rail', 100)] },
			said
		);
		expect(Object.keys(kept)).toEqual(['ground/railways']);
	});

	test('is of many areas the largest, so that no kind takes all of the room', () => {
		const towns = [1, 3, 2].map((side) => feature('builtup', 2_000, square(side)));
		const kept = fitting({ 'ground/cover': towns }, said)['ground/cover'];
		expect(kept?.map(({ geometry }) => geometry)).toEqual([square(3), square(2)]);
	});

	test('never leaves out the story or a name', () => {
		const story = [feature('', much)];
		const labels = [feature('town', much, shapes.point)];
		const data = { story, 'ground/labels': labels, 'ground/land': [feature('land', 100)] };
		const kept = fitting(data, said);
		expect(kept).toMatchObject({ story, 'ground/labels': labels });
		expect(kept['ground/land']).toHaveLength(1);
	});
});
