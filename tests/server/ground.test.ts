import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tileSet, tilesOf } from '$lib/geo/tile-set';
import { noAmendments } from '$lib/ground/amendments';
import type { Manifest } from '$lib/ground/manifest';
import type { StoryReach } from '$lib/ground/reach';
import { encodeTile } from '$lib/ground/tile-code';
import {
	amendmentsOf,
	cutFor,
	cutManifest,
	decoded,
	groundOf,
	manifestFile,
	misfits,
	reachOfStory
} from '$lib/server/ground';
import { StoryError, type Problem } from '$lib/story/problems';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'ground-'));
	cpSync('tests/fixtures/one-point', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const tile = { z: 9, x: 100, y: 290 };
const version = '0123456789ab';
const tileFile = `static/ground/${version}/9/100/290.mvt`;
const mvt = encodeTile(
	{
		labels: [{ type: 1, geometry: [[[10, 20]]], properties: { kind: 'town', name: 'Somewhere' } }]
	},
	4096
);

/** A manifest of one tile that fits the story. */
const sound = (): Manifest => ({
	version,
	bounds: reachOfStory(root).maxBounds,
	places: ['weather-mast'],
	tiles: tileSet([tile]),
	parts: [{ about: 'All.', source: 'S', licence: 'L', credit: ['C'], zooms: [9, 9] }],
	amendments: []
});

function write(file: string, content: string | Buffer): void {
	mkdirSync(dirname(join(root, file)), { recursive: true });
	writeFileSync(join(root, file), content);
}

function writeGround(manifest: object = sound()): void {
	write(tileFile, gzipSync(mvt));
	write(manifestFile, JSON.stringify(manifest));
}

const fix = 'cut it anew with npm run ground, or remove static/ground/';

function problemsOf(): Problem[] {
	try {
		cutManifest(root);
	} catch (error) {
		if (error instanceof StoryError) return error.problems;
		throw error;
	}
	throw new Error('the ground was taken as sound');
}

describe('the manifest of a ground that was cut', () => {
	test('is read', () => {
		writeGround();
		expect(cutManifest(root)).toEqual(sound());
	});

	test('is none where none was', () => {
		expect(cutManifest(root)).toBeUndefined();
	});

	test.each([
		['broken JSON', '{"version":', 'top level', 'something that is not JSON'],
		['an empty file', '', 'top level', 'something that is not JSON'],
		['null', 'null', 'top level', 'null'],
		['an array', '[]', 'top level, version', 'nothing'],
		['a text', '"ground"', 'top level', '"ground"']
	])('%s is named, with what to do', (_, content, where, found) => {
		write(manifestFile, content);
		expect(problemsOf()[0]).toMatchObject({ file: manifestFile, where, found, fix });
	});

	test.each(['version', 'bounds', 'places', 'tiles', 'parts', 'amendments'])(
		'without %s is refused, with what to do',
		(key) => {
			writeGround({ ...sound(), [key]: undefined });
			const where = `top level, ${key}`;
			expect(problemsOf()).toEqual([
				{ file: manifestFile, where, expected: 'a value', found: 'nothing', fix }
			]);
		}
	);

	test('that is wrong in several ways says so at once, and of each what to do', () => {
		writeGround({ ...sound(), amendments: [{}], bounds: ['west', 1, 2, 3], places: 'quay' });
		const problems = problemsOf();
		expect(problems.map(({ where }) => where)).toEqual([
			'top level, bounds.0',
			'top level, places',
			'top level, amendments.0.reason'
		]);
		for (const problem of problems) expect(problem.fix).toBe(fix);
	});
});

describe('the tiles of a ground that was cut', () => {
	test('are all there, or each that is not is named', () => {
		writeGround({ ...sound(), tiles: tileSet([tile, { ...tile, x: 101 }, { ...tile, x: 102 }]) });
		const missing = (x: number) => ({
			...{ file: `static/ground/${version}/9/${x}/290.mvt`, where: 'the file' },
			...{ expected: 'a tile of the ground', found: 'none', fix }
		});
		expect(problemsOf()).toEqual([missing(101), missing(102)]);
	});

	test.each([
		['is not packed', Buffer.from(mvt)],
		['is empty', Buffer.alloc(0)],
		['is one byte', Buffer.from([0x1f])],
		['is a page of an error', Buffer.from('<!doctype html>')]
	])('one that %s is named', (_, content) => {
		writeGround();
		write(tileFile, content);
		expect(problemsOf()).toEqual([
			{
				...{ file: tileFile, where: 'the file' },
				...{ expected: 'a packed tile', found: 'something else', fix }
			}
		]);
	});
});

describe('in what a ground does not serve a story', () => {
	const reach = (change: Partial<StoryReach> = {}): StoryReach => ({
		...reachOfStory(root),
		...change
	});

	test('is nothing where it was cut for it', () => {
		expect(misfits(sound(), reach())).toEqual([]);
	});

	test('is said of other bounds', () => {
		expect(misfits(sound(), reach({ maxBounds: [-111, -28, -108, -26] }))).toEqual([
			'it reaches over [-110.6, -28, -108.2, -26.2], and a reader may pan over [-111, -28, -108, -26]'
		]);
	});

	test('is said of places that came since, and not of those that are gone', () => {
		const { places } = reach();
		const more = [...places, { ...places[0]!, id: 'hut' }, { ...places[0]!, id: 'track' }];
		expect(misfits(sound(), reach({ places: more }))).toEqual(['it was not cut around hut, track']);
		expect(misfits(sound(), reach({ places: [] }))).toEqual([]);
	});
});

describe('the ground of a story', () => {
	test('is the one that was cut for it, read from its files', () => {
		writeGround();
		const ground = groundOf(root, ['en']);
		expect(ground.written).toBe(true);
		expect(ground.manifest).toEqual(sound());
		expect(decoded(ground, tile)).toEqual({
			labels: [{ type: 1, geometry: [[[10, 20]]], properties: { kind: 'town', name: 'Somewhere' } }]
		});
	});

	test('is used also where a place came since: it is coarser there', () => {
		writeGround({ ...sound(), places: [] });
		expect(groundOf(root, ['en']).written).toBe(true);
	});

	test('is the coarse one where the one that was cut ends elsewhere', () => {
		writeGround({ ...sound(), bounds: [-111, -28, -108, -26] });
		const ground = groundOf(root, ['en']);
		expect(ground.written).toBe(false);
		expect(ground.manifest.bounds).toEqual(reachOfStory(root).maxBounds);
		// Every tile that the manifest names is there and can be read, and Rapa Nui is in one of them.
		const tiles = tilesOf(ground.manifest.tiles);
		expect(tiles.some((each) => decoded(ground, each).land?.length)).toBe(true);
	}, 30_000);

	test('is not used broken: what is wrong with it is said instead', () => {
		writeGround();
		rmSync(join(root, tileFile));
		expect(() => groundOf(root, ['en'])).toThrow(StoryError);
	});
});

describe('a ground that is cut for a story', () => {
	test('is the same each time, its version made of its tiles', () => {
		const one = cutFor(root, ['en']);
		expect(cutFor(root, ['en'])).toEqual(one);
		expect(one.manifest.version).toMatch(/^[0-9a-f]{12}$/);
		expect([...one.tiles.keys()].sort()).toEqual(
			tilesOf(one.manifest.tiles)
				.map(({ z, x, y }) => `${z}/${x}/${y}`)
				.sort()
		);
	}, 30_000);

	test('has the changes of its editor, and another version with them', () => {
		const named = (name: string) => {
			const properties = {
				...{ add: 'labels', kind: 'sea', name, reason: 'It has a name.' },
				...{ source: 'by hand', licence: 'CC0', credit: ['Me'] }
			};
			const geometry = { type: 'Point', coordinates: [-109.38, -27.13] };
			const features = [{ type: 'Feature', geometry, properties }];
			write('content/ground.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
			return cutFor(root, ['en']);
		};
		const { manifest, tiles } = named('The bay');
		expect(manifest.amendments).toEqual([{ reason: 'It has a name.' }]);
		expect(manifest.parts.map(({ source }) => source)).toContain('by hand');
		const texts = [...tiles.values()].map((bytes) => gunzipSync(bytes).toString('latin1'));
		expect(texts.some((text) => text.includes('The bay'))).toBe(true);
		expect(named('The cove').manifest.version).not.toBe(manifest.version);
	}, 30_000);
});

describe('the editor’s changes', () => {
	test('are none where there is no file of them', () => {
		expect(amendmentsOf(root)).toBe(noAmendments);
	});

	test('that are wrong stop the cut, with what to do', () => {
		write('content/ground.geojson', '{}');
		expect(() => cutFor(root, ['en'])).toThrow(/content\/ground\.geojson/);
	});
});
