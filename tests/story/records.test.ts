import { describe, expect, test } from 'vitest';
import { readRecords } from '$lib/story/records';

const record = (change: object = {}, geometry: object = {}) => ({
	type: 'Feature',
	properties: { name: 'Well 1', certainty: 'certain', ...change },
	geometry: { type: 'Point', coordinates: [2, 49], ...geometry }
});

const collection = (features: unknown[], change: object = {}) =>
	JSON.stringify({
		type: 'FeatureCollection',
		name: 'Wells',
		sources: [{ label: 'A list', licence: 'CC0 1.0' }],
		features,
		...change
	});

const problemsOf = (text: string) => readRecords('records.geojson', text).problems;

test('records have a position, a name and a certainty, and together a name and sources', () => {
	expect(readRecords('records.geojson', collection([record()]))).toEqual({
		about: { name: 'Wells', sources: [{ label: 'A list', licence: 'CC0 1.0' }] },
		records: [{ position: [2, 49], name: 'Well 1', certainty: 'certain' }],
		problems: []
	});
});

describe('a mistake is told with its record and how to mend it', () => {
	test.each([
		['a road', record({}, { type: 'LineString' }), /make it a Point/],
		['latitude first', record({}, { coordinates: [2, 120] }), /latitude in degrees, -85 to 85/],
		['a height', record({}, { coordinates: [2, 49, 3] }), /write \[longitude, latitude\]/],
		['no name', record({ name: ' ' }), /write some text/],
		['a guess', record({ certainty: 'maybe' }), /certain, less-certain or uncertain/],
		['a column of its own', record({ depth: 3 }), /take it out/],
		['a hidden character', record({ name: 'W\u202ell' }), /./]
	])('%s', (_, feature, fix) => {
		const [problem, ...others] = problemsOf(collection([record(), feature]));
		expect(others).toEqual([]);
		expect(problem).toMatchObject({ file: 'records.geojson' });
		expect(problem!.where).toContain('record 2');
		expect(problem!.fix).toMatch(fix);
	});

	test.each([
		['no JSON', '{', /./],
		['no sources', collection([record()], { sources: [] }), /name at least one source/],
		['no records', collection([]), /add a record/],
		['no name', collection([record()], { name: undefined }), /write name/]
	])('%s of the file', (_, text, fix) => {
		expect(problemsOf(text).map((problem) => problem.fix)).toEqual([expect.stringMatching(fix)]);
	});
});

test('one mistake in each of many records is told a few times', () => {
	const many = Array.from({ length: 5000 }, () => record({ depth: 3 }));
	expect(problemsOf(collection(many)).length).toBeLessThan(25);
});
