import { describe, expect, test } from 'vitest';
import { areaOf } from '$lib/geo/areas';
import { amendmentsFile, noAmendments, readAmendments } from '$lib/ground/amendments';
import { StoryError, type Problem } from '$lib/story/problems';

const square = areaOf([1, 50, 2, 51])[0]!;
const polygon = { type: 'Polygon', coordinates: square };
const point = { type: 'Point', coordinates: [1.5, 50.5] };

const omission = {
	type: 'Feature',
	properties: { leaveOut: ['cover', 'labels'], kinds: ['wood'], reason: 'It came later.' },
	geometry: polygon
};
const addition = {
	type: 'Feature',
	properties: {
		...{
			add: 'labels',
			kind: 'sea',
			name: 'Channel',
			'name:fr': 'Manche',
			reason: 'It has a name.'
		},
		...{ source: 'placed by hand', licence: 'CC0', credit: ['Somebody'], date: '2018' },
		precision: 'lettering only'
	},
	geometry: point
};

const fileOf = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const changed = (feature: object, properties: object, more: object = {}) => ({
	...feature,
	...more,
	properties: { ...(feature as typeof omission).properties, ...properties }
});

function problemsOf(content: string): Problem[] {
	try {
		readAmendments(content);
	} catch (error) {
		if (error instanceof StoryError) return error.problems;
		throw error;
	}
	throw new Error('the file was taken as sound');
}

describe('a sound file', () => {
	test('says where what is left out, and why', () => {
		const { omissions, additions, reasons } = readAmendments(fileOf(omission));
		expect(omissions).toEqual([
			{ area: [square], layers: ['cover', 'labels'], kinds: ['wood'], reason: 'It came later.' }
		]);
		expect(additions).toEqual([]);
		expect(reasons).toEqual(['It came later.']);
	});

	test('says what is added, of which only what is drawn goes into tiles, and whose it is', () => {
		const { omissions, additions } = readAmendments(fileOf(addition));
		expect(omissions).toEqual([]);
		expect(additions).toEqual([
			{
				layer: 'labels',
				geometry: point,
				properties: { kind: 'sea', name: 'Channel', 'name:fr': 'Manche' },
				reason: 'It has a name.',
				part: {
					...{ about: 'It has a name.', source: 'placed by hand', licence: 'CC0' },
					...{ credit: ['Somebody'], date: '2018', precision: 'lettering only' }
				}
			}
		]);
	});

	test('credits nobody where it names nobody', () => {
		const { additions } = readAmendments(fileOf(changed(addition, { credit: undefined })));
		expect(additions[0]!.part!.credit).toEqual([]);
	});

	test('gives a reason once, however many features it has', () => {
		const more = changed(omission, { leaveOut: ['water'] });
		expect(readAmendments(fileOf(omission, addition, more)).reasons).toEqual([
			'It came later.',
			'It has a name.'
		]);
	});

	test('may have areas in parts, begin with a byte order mark, or change nothing', () => {
		const parts = { type: 'MultiPolygon', coordinates: [square, square] };
		const { omissions } = readAmendments(`\ufeff${fileOf({ ...omission, geometry: parts })}`);
		expect(omissions[0]!.area).toEqual([square, square]);
		expect(readAmendments(fileOf())).toEqual(noAmendments);
	});
});

/** What is wrong, and where it is said to be, what was expected and found, and what to do. */
const faults: [name: string, content: string, where: string, says: RegExp][] = [
	['broken JSON', '{\n"type":', 'line 2', /expected {2}JSON\n {2}found {5}the end of the file/],
	['a key twice', '{"type": 1, "type": 2}', 'line 1', /expected {2}one "type" in an object/],
	['brackets in brackets', '['.repeat(101), 'top level', /nested no deeper than 100/],
	[
		'a reason that turns its direction, written as an escape',
		fileOf(changed(omission, { reason: 'It came \u202elater.' })).replace('\u202e', '\\u202e'),
		'top level, features, 0, properties, reason',
		/found {5}U\+202E behind “It came ”/
	],
	[
		'a control character in a name that is drawn',
		fileOf(changed(addition, { 'name:fr': 'Man\u0007che' })),
		'top level, features, 0, properties, name:fr',
		/found {5}U\+0007 behind “Man”/
	],
	[
		'a mark in the name of a property',
		fileOf(changed(addition, { 'na\u2066me': 'Channel' })),
		'top level, features, 0, properties',
		/found {5}U\+2066 behind “na”/
	],
	[
		'spaces for a reason',
		fileOf(changed(omission, { reason: '  ' })),
		'top level, features.0.properties.reason',
		/fix {7}say why/
	],
	[
		'an object where a text is drawn',
		fileOf(changed(addition, { name: { en: 'Channel' } })),
		'top level, features.0.properties.name',
		/fix {7}write a text, a number, true or false/
	],
	[
		'a position that is not on the earth',
		fileOf({ ...addition, geometry: { type: 'Point', coordinates: [50.5, 91] } }),
		'top level, features.0.geometry.coordinates',
		/fix {7}give \[lng, lat\] in degrees/
	],
	[
		'a number that no file can hold',
		fileOf({ ...addition, geometry: point }).replace('50.5', '1e999'),
		'top level, features.0.geometry.coordinates.1',
		/use numbers that a file can hold/
	],
	[
		'more positions than a map can show',
		fileOf({
			...addition,
			geometry: { type: 'LineString', coordinates: Array.from({ length: 100_001 }, () => [1, 50]) }
		}),
		'features',
		/at most 100000 positions[^]*found {5}100001/
	],
	['an array', '[]', 'top level, type', /expected {2}a value\n {2}found {5}nothing/],
	['null', 'null', 'top level', /found {5}null/],
	[
		'a lone Feature',
		JSON.stringify(omission),
		'top level, type',
		/write a GeoJSON FeatureCollection/
	],
	[
		'features that are no list',
		'{"type":"FeatureCollection","features":{}}',
		'top level, features',
		/expected {2}Array[^]*list the features/
	],
	[
		'a feature without a reason',
		fileOf(changed(omission, { reason: undefined })),
		'top level, features.0.properties.reason',
		/expected {2}a value/
	],
	[
		'an empty reason',
		fileOf(omission, changed(omission, { reason: '' })),
		'top level, features.1.properties.reason',
		/fix {7}say why/
	],
	[
		'a layer that there is not',
		fileOf(changed(omission, { leaveOut: ['trees'] })),
		'top level, features.0.properties.leaveOut.0',
		/found {5}"trees"\n {2}fix {7}use one of: land, shore, cover/
	],
	[
		'no properties',
		fileOf({ ...omission, properties: null }),
		'top level, features.0.properties',
		/found {5}null\n {2}fix {7}give properties, and in them a reason/
	],
	[
		'no geometry',
		fileOf({ ...omission, geometry: null }),
		'top level, features.0.geometry',
		/use Point, LineString, Polygon/
	],
	[
		'points in many',
		fileOf({ ...omission, geometry: { type: 'MultiPoint', coordinates: [[1, 2]] } }),
		'top level, features.0.geometry.type',
		/found {5}"MultiPoint"\n {2}fix {7}use Point, LineString, Polygon/
	],
	[
		'a line of one position',
		fileOf({ ...addition, geometry: { type: 'LineString', coordinates: [[1, 2]] } }),
		'top level, features.0.geometry.coordinates',
		/two positions or more/
	],
	[
		'a ring of three positions',
		fileOf({ ...omission, geometry: { type: 'Polygon', coordinates: [square[0]!.slice(0, 3)] } }),
		'top level, features.0.geometry.coordinates.0',
		/four positions or more/
	],
	[
		'a position in words',
		fileOf({ ...addition, geometry: { type: 'Point', coordinates: ['east', 2] } }),
		'top level, features.0.geometry.coordinates.0',
		/found {5}"east"\n {2}fix {7}use numbers in degrees/
	],
	[
		'a date in words',
		fileOf(changed(addition, { date: 'last year' })),
		'top level, features.0.properties.date',
		/fix {7}write 2021-08-05/
	],
	[
		'a feature that leaves out and adds',
		fileOf(omission, changed(addition, { leaveOut: ['cover'] })),
		'feature 2',
		/expected {2}"add" or "leaveOut"\n {2}found {5}both/
	],
	[
		'a feature that does neither',
		fileOf(changed(omission, { leaveOut: undefined })),
		'feature 1',
		/found {5}neither\n {2}fix {7}say what the feature does/
	],
	[
		'something left out at a point',
		fileOf({ ...omission, geometry: point }),
		'feature 1, geometry',
		/expected {2}a Polygon\n {2}found {5}Point/
	],
	[
		'a kind that the layer has not',
		fileOf(changed(addition, { kind: 'motorway' })),
		'feature 1, kind',
		/a kind of "labels": country, sea, city[^]*found {5}motorway/
	],
	['no kind', fileOf(changed(addition, { kind: undefined })), 'feature 1, kind', /found {5}none/],
	[
		'no licence',
		fileOf(changed(addition, { licence: undefined })),
		'feature 1',
		/"source" and "licence"\n {2}found {5}not both\n {2}fix {7}say where it is from/
	]
];

test.each(faults)('%s is named, with what to do', (_, content, where, says) => {
	const problems = problemsOf(content);
	expect(problems[0]).toMatchObject({ file: amendmentsFile, where });
	// What to do is said in our own words, and not in those of the library that checks.
	for (const { fix } of problems) expect(fix).not.toMatch(/^(Invalid|$)/);
	expect(() => readAmendments(content)).toThrow(says);
});

test('all problems are named at once', () => {
	const content = fileOf(
		changed(omission, { leaveOut: undefined }),
		{ ...omission, geometry: point },
		changed(addition, { source: undefined })
	);
	expect(problemsOf(content).map(({ where }) => where)).toEqual([
		'feature 1',
		'feature 2, geometry',
		'feature 3'
	]);
});
