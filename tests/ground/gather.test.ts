import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '$lib/geo/bounds';
import type { Bounds } from '$lib/geo/lng-lat';
import { keyOf, positionIn, tileAt } from '$lib/geo/tiles';
import { ArchiveError, gather, type Gathered } from '$lib/ground/gather';
import { metresApart } from '$lib/geo/metres-apart';
import { openMapTiles } from '$lib/ground/openmaptiles';
import { protomaps } from '$lib/ground/protomaps';
import type { StoryReach } from '$lib/ground/reach';
import type { Archive } from '../../scripts/archive-writer';
import {
	archiveOf,
	feature,
	openedArchive,
	openMapTilesLayers,
	protomapsLayers,
	quay,
	squareAround,
	story
} from './archives';

const whole = archiveOf(openMapTilesLayers());
const gathering = (archive: Archive, reach = story, schema = openMapTiles) =>
	gather(openedArchive(archive, schema), reach, ['en', 'fr']);

const place = (id: string, [lng, lat]: Position, precisionMetres = 20) => {
	const geometry: Geometry = { type: 'Point', coordinates: [lng!, lat!] };
	return { id, name: id, geometry, bounds: boundsOf(geometry, []), precisionMetres };
};
const withPlaces = (...places: StoryReach['places']): StoryReach => ({ ...story, places });

const tileOn = ([lng, lat]: Position, z: number) => tileAt({ lng: lng!, lat: lat! }, z);
const keyAt = (position: Position, z: number) => keyOf(tileOn(position, z));
const kindsIn = ({ tiles }: Gathered, key: string) => {
	const layers = tiles.get(key);
	if (!layers || layers === 'beyond') return layers;
	return Object.entries(layers).flatMap(([layer, features]) =>
		features.map(({ properties }) => `${layer} ${properties.kind}`)
	);
};

async function failure(made: Promise<unknown>): Promise<string> {
	const error = await made.catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(ArchiveError);
	return (error as Error).message;
}

describe.each([
	['OpenMapTiles', openMapTilesLayers, openMapTiles],
	['Protomaps', protomapsLayers, protomaps]
])('an archive of %s', (_, layers, schema) => {
	test('is brought into our own layers', async () => {
		const gathered = await gathering(archiveOf(layers()), story, schema);
		expect(kindsIn(gathered, keyAt(quay, 14))).toEqual([
			...['cover builtup', 'roads street', 'buildings building']
		]);
		expect(kindsIn(gathered, keyAt([43.225, -11.7], 14))).toContain('water sea');
	});

	test('knows the sea or does not', async () => {
		expect((await gathering(archiveOf(layers()), story, schema)).hasSea).toBe(true);
		expect((await gathering(archiveOf(layers(false)), story, schema)).hasSea).toBe(false);
	});

	test('gives the names of points, those of closer tiles first', async () => {
		const { labels } = await gathering(archiveOf(layers()), story, schema);
		const village = labels.filter(({ properties }) => properties.name === 'Hamramba');
		expect(village.length).toBeGreaterThan(1);
		const off = village.map(({ position }) => metresApart(position, [43.3, -11.66]));
		expect(off[0]).toBeLessThan(2);
		expect(off.at(-1)).toBeGreaterThan(off[0]!);
	});

	test('gives lines to letter: streets from the closest tiles, shields from those of zoom 12', async () => {
		const { lines } = await gathering(archiveOf(layers()), story, schema);
		const found = [...lines.values()].map(({ line, lines }) => [
			line.kind,
			line.name,
			lines.length
		]);
		expect(found).toContainEqual(['street', 'Rue du Port', 1]);
		expect(found).toContainEqual(['shield', 'RN2', 3]);
	});
});

test('a name in the margin of a tile is its neighbour’s', async () => {
	const z = 14;
	// Some metres to the east of the edge between two tiles, both of which have it.
	const edge = positionIn(tileOn(quay, z), { x: 20, y: 2048 }, 4096);
	const layers = openMapTilesLayers();
	const place = [feature('Point', edge, { class: 'hamlet', name: 'Hamlet' })];
	const archive = archiveOf({ ...layers, place });
	const having = archive.tiles.filter(
		({ tile, bytes }) => tile.z === z && Buffer.from(bytes).includes('Hamlet')
	);
	expect(having).toHaveLength(2);
	const closest = archive.tiles.filter(({ tile }) => tile.z === z);
	const { labels } = await gathering({ ...archive, tiles: closest });
	expect(labels.map(({ properties }) => properties.name)).toEqual(['Hamlet']);
});

test('the same archive gives the same again', async () => {
	expect(await gathering(whole)).toEqual(await gathering(whole));
});

describe('an archive that does not serve the story says why, and what to do', () => {
	test('where it does not cover it', async () => {
		const away = withPlaces(place('hut', [44.2, -12.2]), place('mast', [10, 50]));
		expect(await failure(gathering(whole, away))).toBe(
			'The archive does not cover the story. It covers [43.1, -11.8, 43.36, -11.6].\n' +
				'  fix       make one that does, as in pmtiles extract … --bbox=42.8,-12,43.7,-11.3'
		);
	});

	test('where it covers some places: it names the others', async () => {
		const some = withPlaces(
			place('quay', quay),
			place('mast', [10, 50]),
			place('hut', [44.9, -12])
		);
		expect(await failure(gathering(whole, some))).toContain('these places: mast, hut.');
	});

	test('where a place lies beside what it covers, in a tile that it has further off', async () => {
		const beside: Position = [43.6, -11.9];
		expect(keyAt(beside, 7)).toBe(keyAt(quay, 7));
		const message = await failure(gathering(whole, withPlaces(place('beside', beside))));
		expect(message).toContain('does not cover the story');
	});

	test('where it does not go close enough', async () => {
		const low = archiveOf(openMapTilesLayers(), { zooms: { first: 0, last: 9 } });
		expect(await failure(gathering(low))).toBe(
			'The archive has zooms 0 to 9, and the story’s places are looked at up to zoom 14.\n' +
				'  fix       make it with zooms up to 14, as in pmtiles extract … --maxzoom=14'
		);
	});

	test('but not where no place is known that exactly', async () => {
		const low = archiveOf(openMapTilesLayers(), { zooms: { first: 0, last: 10 } });
		const vague = withPlaces(place('quay', quay, 10_000));
		expect((await gathering(low, vague)).tiles.size).toBeGreaterThan(0);
	});

	test('or where a place is at sea, of which archives have no close tiles', async () => {
		const atSea = withPlaces(place('buoy', [43.11, -11.61]));
		const { tiles } = await gathering(archiveOf(openMapTilesLayers(false)), atSea);
		expect(tiles.get(keyAt([43.11, -11.61], 14))).toBeUndefined();
	});
});

describe('where an archive ends', () => {
	test('closer up, its closest tiles go on, on land and at sea', async () => {
		const archive = archiveOf(openMapTilesLayers(), { zooms: { first: 0, last: 12 } });
		const gathered = await gathering(archive);
		const bare: Position = [43.253, -11.714];
		for (const z of [13, 14]) {
			for (const position of [quay, bare, [43.225, -11.7]]) {
				expect(gathered.tiles.get(keyAt(position, z))).toBe('beyond');
			}
		}
		expect(kindsIn(gathered, keyAt(quay, 12))).toContain('roads street');
	});

	test('to the side, what is dry further off goes on, and what is not is open sea', async () => {
		const tiles = whole.tiles.filter(({ tile }) => tile.z < 13);
		const gathered = await gathering({ ...whole, tiles });
		// A road runs here in the tile of zoom 12.
		expect(gathered.tiles.get(keyAt([43.27, -11.7], 13))).toBe('beyond');
		expect(gathered.tiles.get(keyAt([43.27, -11.7], 14))).toBe('beyond');
		expect(gathered.tiles.get(keyAt([43.225, -11.7], 14))).toBeUndefined();
	});
});

describe('a story across the antimeridian', () => {
	const maxBounds: Bounds = [179, -18, 181, -16];
	const jetty: Position = [180.05, -17];
	const town = [-179.95, -17.001];
	const archive = archiveOf(
		{
			landcover: [feature('Polygon', squareAround([-179.95, -17], 0.04), { class: 'wood' })],
			transportation: [],
			transportation_name: [
				feature(
					'LineString',
					[
						[-179.96, -17.002],
						[-179.94, -17.002]
					],
					{
						...{ class: 'minor', name: 'Rue' }
					}
				)
			],
			water: [feature('Polygon', squareAround([-179.8, -17], 0.04), { class: 'ocean' })],
			place: [feature('Point', town, { class: 'town', name: 'Town' })]
		},
		{ bounds: [-180, -18, -179, -16], zooms: { first: 0, last: 14 } }
	);

	test('finds its places in an archive that counts its longitudes to 180', async () => {
		const gathered = await gathering(archive, { maxBounds, places: [place('jetty', jetty)] });
		expect(kindsIn(gathered, keyAt([-179.95, -17], 14))).toContain('cover wood');
	});

	test('has the names where it counts them itself', async () => {
		const { labels, lines } = await gathering(archive, {
			maxBounds,
			places: [place('jetty', jetty)]
		});
		expect(labels.length).toBeGreaterThan(0);
		const positions = [
			...labels.map(({ position }) => position),
			...[...lines.values()].flatMap((named) => named.lines.flat())
		];
		for (const [lng] of positions) {
			expect(lng).toBeGreaterThan(180);
			expect(lng).toBeLessThan(180.1);
		}
	});
});
