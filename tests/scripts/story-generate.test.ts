import { expect, test } from 'vitest';
import { assemble } from '$lib/story/assemble';
import { readRecords } from '$lib/story/records';
import { madeUpRecords, madeUpStory } from '../../scripts/made-up-story';

const story = madeUpStory(80, 7);

test('the same seed makes the same story, another seed another one', () => {
	expect(madeUpStory(80, 7)).toEqual(story);
	expect(madeUpStory(80, 8)).not.toEqual(story);
});

test('made-up records are sound, and the same for the same seed', () => {
	const text = madeUpRecords(500, 7);
	expect(madeUpRecords(500, 7)).toBe(text);
	expect(madeUpRecords(500, 8)).not.toBe(text);
	const { records, problems } = readRecords('records.geojson', text);
	expect(problems).toEqual([]);
	expect(records).toHaveLength(500);
});

test('a made-up story is sound, and has what stories have', () => {
	const { story: read, places } = assemble(story);
	expect(read.passages).toHaveLength(80);
	const shapes = new Set(places.map(({ geometry }) => geometry?.type));
	expect(shapes).toEqual(new Set(['Point', 'LineString', 'Polygon', undefined]));
	expect(new Set(read.places.map(({ role }) => role))).toEqual(new Set(['scene', 'setting']));
	expect(new Set(read.passages.map(({ voice }) => voice)).size).toBeGreaterThan(5);
	expect(read.passages.some(({ answers }) => answers.length)).toBe(true);
	expect(read.passages.some(({ when }) => when)).toBe(true);
	expect(read.passages.some(({ when }) => !when)).toBe(true);
});
