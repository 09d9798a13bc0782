import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { PMTiles } from 'pmtiles';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeTile } from '$lib/ground/tile-code';
import { tileAt } from '$lib/geo/tiles';
import { isOutdated, readArchive } from '$lib/server/records';
import { recordsArchive, recordsFile } from '$lib/story/files';
import { StoryError } from '$lib/story/problems';
import type { StoryRecord } from '$lib/story/records';
import { writeArchive } from '../../scripts/archive-writer';
import { recordTiles } from '../../scripts/records/record-tiles';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'records-'));
	cpSync('tests/fixtures/antimeridian', root, { recursive: true });
	// A build for journeys may have made one.
	rmSync(join(root, recordsArchive), { force: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const tiles = () =>
	spawnSync(process.execPath, ['--import', 'tsx', 'scripts/story-tiles.ts'], {
		encoding: 'utf8',
		env: { ...process.env, STORY_ROOT: root }
	});

/** An archive whose bytes are at hand. */
function opened(file: Buffer): PMTiles {
	return new PMTiles({
		getKey: () => 'at hand',
		getBytes: async (offset, length) => ({
			data: new Uint8Array(file.subarray(offset, offset + length)).buffer
		})
	});
}

/** What stands in a tile itself, not what is there of those around it. */
function marksIn(bytes: Uint8Array) {
	const inside = ([x, y]: [number, number]) => x >= 0 && x < 4096 && y >= 0 && y < 4096;
	return (decodeTile(bytes).records?.() ?? []).filter(({ geometry }) => inside(geometry[0]![0]!));
}

describe('npm run story:tiles', () => {
	test('makes an archive that any map reads, and says what is in it', async () => {
		const run = tiles();
		expect(run).toMatchObject({ status: 0, stderr: '' });
		expect(run.stdout).toMatch(/records\.pmtiles: 30 records, \d+ tiles at zooms 0 to 10/);
		const archive = opened(readFileSync(join(root, recordsArchive)));
		const header = await archive.getHeader();
		expect(header).toMatchObject({ minZoom: 0, maxZoom: 10, minLon: -178.9, maxLat: -16.3 });
		const { z, x, y } = tileAt({ lng: -178.9, lat: -16.3 }, 10);
		const tile = await archive.getZxy(z, x, y);
		expect(marksIn(new Uint8Array(tile!.data)).map(({ properties }) => properties)).toEqual([
			{ name: 'Buoy 30, “beyond”', certainty: 'less-certain' }
		]);
		expect(await readArchive(root)).toMatchObject({
			name: 'Buoys of the boat’s company',
			count: 30,
			zooms: { first: 0, last: 10 }
		});
	});

	test('tells mistakes, and leaves the archive that was there', () => {
		expect(tiles().status).toBe(0);
		const before = readFileSync(join(root, recordsArchive));
		const typed = readFileSync(join(root, recordsFile), 'utf8');
		writeFileSync(join(root, recordsFile), typed.replace('"certain"', '"sure"'));
		const run = tiles();
		expect(run.status).toBe(1);
		expect(run.stderr).toMatch(/content\/records\.geojson, record 1[^]*fix +use certain/);
		expect(readFileSync(join(root, recordsArchive)).equals(before)).toBe(true);
		rmSync(join(root, recordsFile));
		const without = tiles();
		expect(without.status).toBe(1);
		expect(without.stderr).toMatch(/no file .*records\.geojson/);
	});
});

test('an archive that was made of another state, and one that is none, are told', async () => {
	expect(await readArchive(root)).toBeUndefined();
	expect(tiles().status).toBe(0);
	const records = (await readArchive(root))!;
	expect(isOutdated(root, records)).toBe(false);
	writeFileSync(join(root, recordsFile), '{}');
	expect(isOutdated(root, records)).toBe(true);
	rmSync(join(root, recordsFile));
	expect(isOutdated(root, records)).toBe(false);
	for (const file of [
		'no archive',
		writeArchive({
			tiles: [{ tile: { z: 0, x: 0, y: 0 }, bytes: new Uint8Array(1) }],
			bounds: [0, 0, 1, 1]
		}).file
	]) {
		writeFileSync(join(root, recordsArchive), file);
		await expect(readArchive(root)).rejects.toThrow(StoryError);
		await expect(readArchive(root)).rejects.toThrow('npm run story:tiles');
	}
});

describe('tiles of records', () => {
	const record = fc.record({
		position: fc.tuple(
			fc.double({ min: -180, max: 180, noNaN: true }),
			fc.double({ min: -84.9, max: 84.9, noNaN: true })
		),
		name: fc.string({ minLength: 1, maxLength: 5 }),
		certainty: fc.constantFrom('certain', 'less-certain', 'uncertain')
	});

	test('count each record once at every zoom', () => {
		fc.assert(
			fc.property(fc.array(record, { minLength: 1, maxLength: 60 }), (records) => {
				const { tiles, last } = recordTiles(records as StoryRecord[]);
				const counts = new Map<number, number>();
				for (const { tile, bytes } of tiles) {
					const sum = marksIn(bytes)
						.map(({ properties }) => Number(properties.count ?? 1))
						.reduce((a, b) => a + b, 0);
					counts.set(tile.z, (counts.get(tile.z) ?? 0) + sum);
				}
				expect([...counts]).toEqual(
					Array.from({ length: last + 1 }, (_, zoom) => [zoom, records.length])
				);
			}),
			{ numRuns: 40 }
		);
	});

	test('go closer where many stand in one', () => {
		const many = Array.from({ length: 1500 }, (_, index): StoryRecord => ({
			position: [2 + (index % 40) * 0.004, 49 + Math.floor(index / 40) * 0.003],
			name: String(index),
			certainty: 'certain'
		}));
		expect(recordTiles(many.slice(0, 900)).last).toBe(10);
		expect(recordTiles(many).last).toBeGreaterThan(10);
	});
});

test('an archive of more tiles than one directory holds is read to the last', async () => {
	// Bytes of any length: what is alike packs into a directory of nothing.
	const bytes = createHash('shake256', { outputLength: 200_000 }).update('tiles').digest();
	const all = Array.from({ length: 20_000 }, (_, index) => ({
		tile: { z: 9, x: index % 512, y: Math.floor(index / 512) },
		bytes: new Uint8Array(bytes.subarray(index * 9, index * 9 + bytes[index]!))
	}));
	const { file } = writeArchive({ tiles: all, bounds: [-180, -85, 180, 85] });
	const archive = opened(file);
	const { rootDirectoryLength, leafDirectoryLength } = await archive.getHeader();
	expect(127 + rootDirectoryLength).toBeLessThanOrEqual(16_384);
	expect(leafDirectoryLength).toBeGreaterThan(0);
	for (const { tile, bytes } of all.filter((_, index) => index % 997 === 0 || index === 19_999)) {
		const found = await archive.getZxy(tile.z, tile.x, tile.y);
		expect(new Uint8Array(found!.data)).toEqual(bytes);
	}
	expect(await archive.getZxy(9, 511, 511)).toBeUndefined();
});
