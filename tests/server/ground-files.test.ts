import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { groundCredit, groundFeatures } from '$lib/server/ground-files';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'ground-'));
	cpSync('static/geojson/ground', join(root, 'static/geojson/ground'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const file = () => join(root, 'static/geojson/ground/canals.geojson');
const sound = { about: 'a', source: 's', licence: 'l', credit: [], precision: '1 m', drawn: false };

test('names everyone that a licence asks to credit, each once', () => {
	const credits = groundCredit(root).split(', ');
	expect(credits).toContain('Natural Earth');
	expect(new Set(credits).size).toBe(credits.length);
});

test.each([
	['no file', undefined, /canals\.geojson, top level\n {2}expected {2}a file/],
	['broken JSON', '{"type": ', /canals\.geojson, top level\n {2}expected {2}JSON/],
	['null', 'null', /canals\.geojson, top level/],
	['an array', '[]', /canals\.geojson, top level[^]*an array/],
	['a Feature', '{"type":"Feature"}', /canals\.geojson, top level, type/],
	[
		'a feature without a geometry',
		JSON.stringify({
			...sound,
			type: 'FeatureCollection',
			features: [{ type: 'Feature', properties: {}, geometry: null }]
		}),
		/canals\.geojson, top level, features\.0\.geometry[^]*fix {7}give a geometry/
	],
	[
		'no credit',
		JSON.stringify({ ...sound, credit: undefined, type: 'FeatureCollection', features: [] }),
		/canals\.geojson, top level, credit\n {2}expected {2}a value/
	]
])('%s is named, with what to do', (_, content, message) => {
	if (content === undefined) rmSync(file());
	else writeFileSync(file(), content);
	expect(() => groundFeatures(root)).toThrow(message);
});
