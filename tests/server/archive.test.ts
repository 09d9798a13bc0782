import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tileAt } from '$lib/geo/tiles';
import { ArchiveError, gather, type OpenArchive } from '$lib/ground/gather';
import { decodeTile } from '$lib/ground/tile-code';
import { openArchive } from '$lib/server/archive';
import { writeArchive, type Archive } from '../../scripts/archive-writer';
import {
	archiveOf,
	openMapTilesLayers,
	protomapsLayers,
	quay,
	region,
	story
} from '../ground/archives';

let folder: string;
const opened: (OpenArchive & { close: () => void })[] = [];
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'archive-'))));
afterEach(() => {
	for (const { close } of opened.splice(0)) close();
	rmSync(folder, { recursive: true });
});

/** Writes a file and gives its path. */
function fileOf(content: Buffer | string, name = 'world.pmtiles'): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

const written = (archive: Archive) => fileOf(writeArchive(archive).file);

async function open(from: string, known = {}) {
	const archive = await openArchive(from, known);
	opened.push(archive);
	return archive;
}

/** Why something failed: an archive's problem and what to do, and no other error. */
async function failure(made: Promise<unknown>): Promise<string> {
	const error = await made.then(
		() => undefined,
		(reason: unknown) => reason
	);
	expect(error).toBeInstanceOf(ArchiveError);
	expect((error as Error).message).toMatch(/\n {2}fix {7}\S/);
	return (error as Error).message;
}

const openMapTiles = archiveOf(openMapTilesLayers());
const protomaps = archiveOf(protomapsLayers());
const onQuay = tileAt({ lng: quay[0]!, lat: quay[1]! }, 14);

describe.each([
	['OpenMapTiles', openMapTiles, 'transportation'],
	['Protomaps v4', protomaps, 'roads']
])('an archive in the schema of %s', (name, archive, layer) => {
	test('is known by the layers that it lists', async () => {
		const { schema, bounds, zooms, read } = await open(written(archive));
		expect(schema.name).toBe(name);
		expect(bounds).toEqual(region);
		expect(zooms).toEqual({ first: 0, last: 14 });
		expect(Object.keys(decodeTile((await read(onQuay))!))).toContain(layer);
		expect(await read({ ...onQuay, x: 0 })).toBeUndefined();
	});

	test('is known by those of its tiles where it lists none', async () => {
		const { schema } = await open(written({ ...archive, metadata: {} }));
		expect(schema.name).toBe(name);
	});
});

describe('what an archive says of itself', () => {
	const partOf = async (metadata: object, known = {}) => {
		const listed = openMapTiles.metadata as object;
		const { part } = await open(
			written({ ...openMapTiles, metadata: { ...listed, ...metadata } }),
			known
		);
		return part;
	};

	test('is credited: OpenStreetMap in any case, the schema, and others without their links', async () => {
		const { credit, licence, source } = await partOf({ description: 'An extract' });
		expect(credit).toEqual(['© OpenStreetMap contributors', '© OpenMapTiles', '© Survey & Sons']);
		expect(licence).toMatch(/^ODbL 1\.0/);
		expect(source).toMatch(/OpenStreetMap.*Fixture.*An extract/);
	});

	test('names nobody twice', async () => {
		const { credit } = await partOf({
			attribution: '© OpenMapTiles © OpenStreetMap contributors | © OpenMapTiles'
		});
		expect(credit).toEqual(['© OpenStreetMap contributors', '© OpenMapTiles']);
	});

	test('is dated by who cuts it, else by its own word', async () => {
		const replicated = { 'planetiler:osm:osmosisreplicationtime': '2021-08-05T20:21:30Z' };
		expect((await partOf(replicated)).date).toBe('2021-08-05');
		expect((await partOf(replicated, { date: '2019-03' })).date).toBe('2019-03');
		expect((await partOf({})).date).toBeUndefined();
	});
});

describe('what cannot be used is named, with what to do', () => {
	test('a file that is not there', async () => {
		const path = join(folder, 'nowhere.pmtiles');
		expect(await failure(open(path))).toContain(`There is no file ${path}.`);
	});

	test.each([
		['a text', 'This is no archive at all, but long enough to have been one.'],
		['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>']
	])('%s', async (_, content) => {
		const path = fileOf(content, 'notes.txt');
		expect(await failure(open(path))).toBe(
			`${path} is no PMTiles archive.\n  fix       take a file that ends in .pmtiles`
		);
	});

	test.each([
		['an empty file', Buffer.alloc(0)],
		['a header and no more', writeArchive(openMapTiles).file.subarray(0, 127)],
		['half a header', writeArchive(openMapTiles).file.subarray(0, 60)]
	])('%s', async (_, content) => {
		const path = fileOf(content);
		expect(await failure(open(path))).toContain(`${path} cannot be read: `);
	});

	test('a folder', async () => {
		expect(await failure(open(folder))).toContain(folder);
	});

	test('an archive of pictures', async () => {
		const path = written({ ...openMapTiles, tileType: 2 });
		expect(await failure(open(path))).toMatch(/holds tiles of Png[^]*vector tiles \(Mvt\)/);
	});

	test('one in another schema: which layers there are, and which are known', async () => {
		const layers = { streets: openMapTilesLayers().transportation!, water: [] };
		const message = await failure(open(written(archiveOf(layers))));
		expect(message).toContain('those of no schema that is known: streets, water.');
		expect(message).toContain('OpenMapTiles (transportation, landcover, water, …)');
		expect(message).toContain('Protomaps v4 (earth, landuse, roads, …)');
	});

	test('one without any layer', async () => {
		const path = written({ ...openMapTiles, metadata: { vector_layers: [] } });
		expect(await failure(open(path))).toContain('no schema that is known: none.');
	});

	test('damaged words about itself', async () => {
		const { file, offsets } = writeArchive(openMapTiles);
		file.fill(0, offsets.metadata, offsets.metadata + 8);
		const path = fileOf(file);
		expect(await failure(open(path))).toContain(`${path} cannot be read: `);
	});

	test('a damaged tile, where its layers must tell the schema', async () => {
		const tiles = openMapTiles.tiles.map(({ tile }) => ({ tile, bytes: Buffer.from('damaged') }));
		const path = written({ ...openMapTiles, tiles, metadata: {} });
		expect(await failure(open(path))).toMatch(/Tile \d+\/\d+\/\d+ of the archive cannot be read/);
	});

	test('a file that was cut off on its way', async () => {
		const { file, offsets } = writeArchive(openMapTiles);
		const kept = file.subarray(0, offsets.tiles + 100);
		const archive = await open(fileOf(kept));
		const message = await failure(gather(archive, story, ['en']));
		expect(message).toMatch(/cut off: it ends after \d+ bytes[^]*fetch it again/);
		expect(message).toContain(`after ${kept.length} bytes`);
	});
});

describe('a tile that is damaged is named', () => {
	test.each([
		['is not packed as it says', (file: Buffer, at: number) => file.fill(0xff, at, at + 4)],
		['is broken inside', (file: Buffer, at: number) => file.fill(0, at + 12, at + 60)]
	])('that %s', async (_, damage) => {
		const { file, offsets } = writeArchive({
			...openMapTiles,
			tiles: openMapTiles.tiles.slice(-1)
		});
		damage(file, offsets.tiles);
		const { read } = await open(fileOf(file));
		const [{ tile }] = openMapTiles.tiles.slice(-1) as [(typeof openMapTiles.tiles)[number]];
		const message = await failure(read(tile));
		expect(message).toContain(`Tile ${tile.z}/${tile.x}/${tile.y} of the archive cannot be read`);
		expect(message).toContain('the archive is damaged: fetch it again');
	});

	test('whose features make no sense', async () => {
		const tiles = openMapTiles.tiles.map(({ tile, bytes }) => ({
			tile,
			bytes: tile.z === 14 ? Buffer.from(bytes).fill(0x1a, 25, 50) : bytes
		}));
		const archive = await open(written({ ...openMapTiles, tiles }));
		expect(await failure(gather(archive, story, ['en']))).toMatch(
			/^Tile 14\/\d+\/\d+ of the archive/
		);
	});
});

describe('over http', () => {
	const { file } = writeArchive(protomaps);
	let server: Server;
	let address: string;
	const asked: (string | undefined)[] = [];

	beforeAll(async () => {
		server = createServer(({ url, headers: { range } }, response) => {
			asked.push(range);
			const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
			if (url === '/whole.pmtiles') {
				// Some servers know no ranges and send everything.
				response.writeHead(200, { 'content-length': file.length }).end(file);
				return;
			}
			if (url !== '/world.pmtiles') {
				response.writeHead(404).end();
				return;
			}
			if (!first) throw new Error('asked for all of it');
			const part = file.subarray(Number(first), Number(last) + 1);
			response.writeHead(206, {
				'content-length': part.length,
				'content-range': `bytes ${first}-${Number(first) + part.length - 1}/${file.length}`
			});
			response.end(part);
		});
		await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
		address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterAll(() => new Promise((closed) => server.close(closed)));

	test('an archive is read in pieces, and has the same as the file', async () => {
		const archive = await open(`${address}/world.pmtiles`);
		expect(archive.schema.name).toBe('Protomaps v4');
		const gathered = await gather(archive, story, ['en']);
		const local = await gather(await open(fileOf(file)), story, ['en']);
		expect(gathered).toEqual(local);
		expect(asked.every((range) => range !== undefined)).toBe(true);
	});

	test.each([
		['that is not there', '/nowhere.pmtiles', /Bad response code: 404/],
		['of a server that knows no ranges', '/whole.pmtiles', /HTTP Byte Serving/]
	])('an address %s is named, with what to do', async (_, path, says) => {
		const message = await failure(open(address + path));
		expect(message).toContain(`${address}${path} cannot be read: `);
		expect(message).toMatch(says);
		expect(message).toMatch(/correct the address/);
	});

	test('an address at which nobody answers is named', async () => {
		// A port that was free a moment ago.
		const other = createServer();
		await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
		const { port } = other.address() as AddressInfo;
		await new Promise((closed) => other.close(closed));
		expect(await failure(open(`http://127.0.0.1:${port}/world.pmtiles`))).toContain(`:${port}/`);
	});
});
