import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { tileSet } from '$lib/geo/tile-set';
import { manifest, tilePath, zoomsOf, type Manifest } from '$lib/ground/manifest';

const sound: Manifest = {
	version: '0123456789ab',
	bounds: [177, -19, 182, -15],
	places: ['quay'],
	tiles: tileSet([
		{ z: 9, x: 1, y: 2 },
		{ z: 10, x: 3, y: 4 }
	]),
	parts: [{ about: 'All.', source: 'S', licence: 'L', credit: [], zooms: [9, 10] }],
	amendments: [{ reason: 'It came later.' }]
};

test('a ground’s zooms are those of its tiles, by number and not by letter', () => {
	expect(zoomsOf(sound)).toEqual({ first: 9, last: 10 });
});

test('a tile lies by its zoom, column and row', () => {
	expect(tilePath({ z: 9, x: 1, y: 2 })).toBe('9/1/2.mvt');
});

describe('a manifest', () => {
	test('may leave out when and how exact something is', () => {
		const dated = [{ ...sound.parts[0]!, date: '2018/2021', precision: '10 m' }];
		expect(v.parse(manifest, sound)).toEqual(sound);
		expect(v.parse(manifest, { ...sound, parts: dated }).parts).toEqual(dated);
	});

	test.each([
		['a version that names no tiles', { version: 'latest' }, 'version'],
		['bounds of three numbers', { bounds: [1, 2, 3] }, 'bounds'],
		['no places', { places: undefined }, 'places'],
		['a run that is broken off', { tiles: { '9': [[2, 1]] } }, 'tiles.9.0'],
		['a row below nothing', { tiles: { '9': [[-1, 1, 1]] } }, 'tiles.9.0.0'],
		[
			'a part without a licence',
			{ parts: [{ ...sound.parts[0], licence: '' }] },
			'parts.0.licence'
		],
		[
			'a part nobody is asked about',
			{ parts: [{ ...sound.parts[0], credit: 'me' }] },
			'parts.0.credit'
		],
		['a date in words', { parts: [{ ...sound.parts[0], date: 'long ago' }] }, 'parts.0.date'],
		['an amendment without a reason', { amendments: [{}] }, 'amendments.0.reason']
	])('with %s is refused', (_, change, where) => {
		const { issues = [] } = v.safeParse(manifest, { ...sound, ...change });
		const paths = issues.map((issue) => issue.path!.map(({ key }) => String(key)).join('.'));
		expect(paths.some((path) => path.startsWith(where))).toBe(true);
	});
});
