import type { Geometry, Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { areaOf, inArea } from '$lib/geo/areas';
import { boundsOf } from '$lib/geo/bounds';
import { tilesOf } from '$lib/geo/tile-set';
import { pointIn, positionIn, tileAt, type Tile } from '$lib/geo/tiles';
import { noAmendments, readAmendments, type Amendments } from '$lib/ground/amendments';
import { cutGround, type Cut } from '$lib/ground/cut';
import { gather } from '$lib/ground/gather';
import { metresApart } from '$lib/geo/metres-apart';
import type { Atlas } from '$lib/ground/natural-earth';
import { openMapTiles } from '$lib/ground/openmaptiles';
import { protomaps } from '$lib/ground/protomaps';
import { coarseTiles, overviewZoom, tilesFor, type StoryReach } from '$lib/ground/reach';
import { tilePolygons } from '$lib/ground/rings';
import { firstZoom, type GroundLayer, type TileLayers } from '$lib/ground/schema';
import { decodeTile } from '$lib/ground/tile-code';
import { atlas } from '$lib/server/atlas';
import type { Archive } from '../../scripts/archive-writer';
import {
	archiveOf,
	feature,
	openedArchive,
	openMapTilesLayers,
	protomapsLayers,
	quay,
	region,
	shore,
	story
} from './archives';
import { atlasNear } from './near';

const languages = ['en', 'fr'];

let comoros: Atlas;
beforeAll(() => (comoros = atlasNear(atlas(), [39, -15, 47, -8])), 30_000);

async function cutFrom(
	archive: Archive | undefined,
	schema = openMapTiles,
	amendments = noAmendments
) {
	const gathered = archive && (await gather(openedArchive(archive, schema), story, languages));
	return cutGround({ story, languages, atlas: comoros, amendments, gathered });
}

const keyOf = ({ z, x, y }: Tile) => `${z}/${x}/${y}`;

/** The layers of a cut's tile. */
function layersOf({ tiles }: Cut, tile: Tile): TileLayers {
	const found = tiles.find((each) => keyOf(each.tile) === keyOf(tile));
	if (!found) throw new Error(`no tile ${keyOf(tile)}`);
	const layers = Object.entries(decodeTile(found.bytes));
	return Object.fromEntries(layers.map(([layer, features]) => [layer, features()]));
}
const tileOn = ([lng, lat]: Position, z: number) => tileAt({ lng: lng!, lat: lat! }, z);
const kindsOf = (layers: TileLayers, layer: GroundLayer) =>
	new Set((layers[layer] ?? []).map(({ properties }) => properties.kind));
const namesOf = ({ labels = [] }: TileLayers) =>
	labels.flatMap(({ properties: { name, ref } }) => name ?? ref ?? []);

/** What a reader sees at a position: land is drawn first, and the sea of an archive over it. */
function isLand(cut: Cut, position: Position, z: number): boolean {
	const tile = tileOn(position, z);
	const { land = [], water = [] } = layersOf(cut, tile);
	const { x, y } = pointIn(tile, position, 4096);
	const covers = (features: typeof land) =>
		features.some((each) => inArea(tilePolygons(each), [x, y]));
	const sea = water.filter(({ properties }) => properties.kind === 'sea');
	return covers(land) && !covers(sea);
}

/** Where the coast crosses a parallel from sea in the west to land in the east, to a few metres. */
function coastAt(cut: Cut, lat: number, z: number): Position {
	let [west, east] = [43.225, 43.262];
	expect([isLand(cut, [west, lat], z), isLand(cut, [east, lat], z)]).toEqual([false, true]);
	while (east - west > 2e-5) {
		const middle = (west + east) / 2;
		if (isLand(cut, [middle, lat], z)) east = middle;
		else west = middle;
	}
	return [west, lat];
}

/** Where the fixture's own shore crosses a parallel. */
function fixtureShoreAt(lat: number): Position {
	const index = shore.findIndex(([, to], at) => at > 0 && to! >= lat);
	const [[ax, ay], [bx, by]] = [shore[index - 1]!, shore[index]!] as [Position, Position];
	return [ax! + ((bx! - ax!) * (lat - ay!)) / (by! - ay!), lat];
}

describe.each([
	['OpenMapTiles', openMapTiles, openMapTilesLayers],
	['Protomaps', protomaps, protomapsLayers]
])('the ground of an archive of %s', (_, schema, layers) => {
	let cut: Cut;
	beforeAll(async () => (cut = await cutFrom(archiveOf(layers()), schema)), 30_000);

	test('has the tiles that the story asks for, as its manifest says', () => {
		const wanted = tilesFor(story).map(keyOf);
		expect(cut.tiles.map(({ tile }) => keyOf(tile))).toEqual(wanted);
		expect(tilesOf(cut.manifest.tiles).map(keyOf)).toEqual(wanted);
		expect(cut.manifest).toMatchObject({ bounds: story.maxBounds, places: ['quay'] });
	});

	test('has what the archive has around the place', () => {
		const close = layersOf(cut, tileOn(quay, 14));
		expect(kindsOf(close, 'roads')).toEqual(new Set(['street']));
		expect(kindsOf(close, 'buildings')).toEqual(new Set(['building']));
		expect(kindsOf(close, 'cover')).toEqual(new Set(['builtup']));
		expect(kindsOf(layersOf(cut, tileOn([43.27, -11.69], 12)), 'roads')).toContain('trunk');
	});

	test('has no kind before its zoom', () => {
		for (const { tile, bytes } of cut.tiles) {
			for (const [layer, features] of Object.entries(decodeTile(bytes))) {
				if (layer === 'labels') continue;
				for (const { properties } of features()) {
					const first = firstZoom(layer as GroundLayer, properties.kind);
					expect(first).toBeLessThanOrEqual(tile.z);
				}
			}
		}
	});

	test('letters a street along it, a road by its shield, and the story’s own places not at all', () => {
		const { labels = [] } = layersOf(cut, tileOn(quay, 14));
		const street = labels.find(({ properties }) => properties.name === 'Rue du Port');
		expect(street!.properties).toMatchObject({ kind: 'street', rotate: 0 });
		const shields = layersOf(cut, tileOn([43.27, -11.69], 13)).labels ?? [];
		expect(shields.map(({ properties }) => properties.ref)).toContain('RN2');
		for (const { bytes } of cut.tiles) expect(Buffer.from(bytes).includes('Old quay')).toBe(false);
	});

	test('names whose it is, the archive first', () => {
		expect(cut.manifest.parts[0]).toMatchObject({ source: 'Fixture', zooms: [7, 14] });
		expect(cut.manifest.parts.flatMap(({ credit }) => credit)).toContain('Natural Earth');
	});

	test('has the archive’s coast inside its bounds', () => {
		for (const z of [10, 12, 14]) {
			for (const lat of z === 10 ? [-11.75, -11.7, -11.65] : [-11.71, -11.7, -11.69]) {
				expect(metresApart(coastAt(cut, lat, z), fixtureShoreAt(lat))).toBeLessThan(50);
			}
		}
	});

	test('has no land in the archive’s sea, and all of it on the other side', () => {
		for (const z of [9, 11]) {
			for (let lat = -11.79; lat < -11.6; lat += 0.012) {
				const [coast] = fixtureShoreAt(lat) as [number];
				for (const west of [0.004, 0.03, 0.1]) {
					expect(isLand(cut, [coast - west, lat], z)).toBe(false);
				}
				for (const east of [0.004, 0.03, 0.1]) {
					expect(isLand(cut, [coast + east, lat], z)).toBe(true);
				}
			}
		}
	});

	test('meets the coarse coast at the edge of its bounds, land and sea going on beyond them', () => {
		for (const z of [9, 10, 11]) {
			for (const edge of [-11.6, -11.8]) {
				const [inside, beyond] = [
					edge - Math.sign(edge + 11.7) * 2e-4,
					edge + Math.sign(edge + 11.7) * 2e-4
				];
				const step = metresApart(coastAt(cut, inside, z), coastAt(cut, beyond, z));
				expect(step).toBeLessThan(120);
				expect(isLand(cut, [43.3, beyond], z)).toBe(true);
				expect(isLand(cut, [43.15, beyond], z)).toBe(false);
			}
			expect(isLand(cut, [43.361, -11.7], z)).toBe(true);
			expect(isLand(cut, [43.099, -11.7], z)).toBe(false);
		}
	});

	test('is the same each time it is cut', async () => {
		const again = await cutFrom(archiveOf(layers()), schema);
		expect(again).toEqual(cut);
	}, 30_000);
});

describe('an archive that does not know the sea', () => {
	test('leaves the coast to the coarse world', async () => {
		const [coarse, cut] = [
			await cutFrom(undefined),
			await cutFrom(archiveOf(openMapTilesLayers(false)))
		];
		for (const z of [8, 9, 10]) {
			const tile = tileOn(quay, z);
			const [one, other] = [layersOf(coarse, tile), layersOf(cut, tile)];
			expect(other.land).toEqual(one.land);
			expect(other.shore).toEqual(one.shore);
			expect(other.water ?? []).toEqual([]);
		}
		expect(kindsOf(layersOf(cut, tileOn(quay, 14)), 'roads')).toEqual(new Set(['street']));
	}, 30_000);
});

describe('an archive that knows the sea and has no tile', () => {
	test('of bare land, leaves it dry', async () => {
		const bare: Position = [43.256, -11.716];
		const cut = await cutFrom(archiveOf(openMapTilesLayers()));
		expect(isLand(cut, bare, 14)).toBe(true);
	}, 30_000);

	test('of the first zooms, leaves them to the coarse world', async () => {
		const cut = await cutFrom(archiveOf(openMapTilesLayers(), { zooms: { first: 9, last: 14 } }));
		for (const z of [7, 8]) expect(isLand(cut, [43.35, -11.7], z)).toBe(true);
		expect(cut.manifest.parts[0]!.zooms).toEqual([9, 14]);
	}, 30_000);

	test('closer than some zoom, has none cut there', async () => {
		const cut = await cutFrom(archiveOf(openMapTilesLayers(), { zooms: { first: 0, last: 12 } }));
		expect(Math.max(...cut.tiles.map(({ tile }) => tile.z))).toBe(12);
		expect(kindsOf(layersOf(cut, tileOn(quay, 12)), 'cover')).toContain('wood');
	}, 30_000);
});

describe('without an archive', () => {
	let cut: Cut;
	beforeAll(async () => (cut = await cutFrom(undefined)), 30_000);

	test('there is the coarse world, as close as it has anything to show', () => {
		const wanted = tilesFor(story, coarseTiles);
		expect(cut.tiles.map(({ tile }) => keyOf(tile))).toEqual(wanted.map(keyOf));
		for (const z of [7, 9, coarseTiles]) {
			expect(isLand(cut, [43.262, -11.7], z)).toBe(true);
			expect(isLand(cut, [43.222, -11.7], z)).toBe(false);
		}
		expect(cut.manifest.parts.map(({ credit }) => credit[0])).toEqual([
			'Natural Earth',
			'GeoNames'
		]);
	});

	test('there are towns from GeoNames, and countries in every language', () => {
		const { labels = [] } = layersOf(cut, tileOn(quay, 8));
		expect(namesOf({ labels })).toContain('Moroni');
		const country = labels.find(({ properties }) => properties.kind === 'country');
		expect(country!.properties).toMatchObject({ name: 'Comoros', 'name:fr': 'Comores' });
	});

	test('there is a report of what is at each zoom', () => {
		const zooms = [...new Set(tilesFor(story, coarseTiles).map(({ z }) => z))];
		expect(cut.report.map(({ zoom }) => zoom)).toEqual(zooms);
		const { tiles, features } = cut.report.at(-1)!;
		expect(tiles).toBe(9);
		expect(features).toBeGreaterThan(9);
	});
});

describe('an editor’s changes', () => {
	const geometry = (type: string, coordinates: unknown) => ({ type, coordinates });
	const known = areaOf([43.2, -11.75, 43.35, -11.65])[0]!;
	const exact = areaOf([43.25, -11.75, 43.35, -11.65])[0]!;
	const from = { source: 'A survey', licence: 'CC0', credit: ['Surveyor'] };
	const amendments = (): Amendments =>
		readAmendments(
			JSON.stringify({
				type: 'FeatureCollection',
				features: [
					{
						type: 'Feature',
						properties: { leaveOut: ['land'], reason: 'The shore is of another year.' },
						geometry: geometry('Polygon', known)
					},
					{
						type: 'Feature',
						properties: {
							...{ add: 'land', kind: 'land', reason: 'The shore is of another year.' },
							...from
						},
						geometry: geometry('Polygon', exact)
					},
					{
						type: 'Feature',
						properties: { leaveOut: ['buildings', 'labels'], reason: 'It was built later.' },
						geometry: geometry('Polygon', areaOf([43.2495, -11.703, 43.252, -11.7])[0])
					},
					{
						type: 'Feature',
						properties: {
							...{ add: 'ferries', kind: 'ferry', reason: 'A ferry ran here.' },
							...from
						},
						geometry: geometry('LineString', [
							[43.23, -11.71],
							[43.244, -11.7]
						])
					}
				]
			})
		);

	test('replace the coast, take away and add, and are named with their sources', async () => {
		const changed = amendments();
		const cut = await cutFrom(archiveOf(openMapTilesLayers(false)), openMapTiles, changed);
		for (const z of [9, 12, 14]) {
			expect(isLand(cut, [43.2515, -11.7], z)).toBe(true);
			expect(isLand(cut, [43.2485, -11.7], z)).toBe(false);
		}
		const close = layersOf(cut, tileOn(quay, 14));
		expect(close.buildings).toBeUndefined();
		expect(namesOf(close)).not.toContain('Rue du Port');
		expect(close.ferries).toHaveLength(1);
		expect(cut.manifest.amendments).toEqual(changed.reasons.map((reason) => ({ reason })));
		expect(cut.manifest.parts.map(({ about }) => about)).toEqual(
			expect.arrayContaining(['The shore is of another year.', 'A ferry ran here.'])
		);
	}, 30_000);
});

describe('across the antimeridian', () => {
	const at = (lng: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lng, lat] });
	const taveuni: StoryReach = {
		maxBounds: [178, -18, 181, -16],
		places: [
			{
				...{ id: 'hut', name: 'Hut', geometry: at(179.99, -16.84), precisionMetres: 20 },
				bounds: boundsOf(at(179.99, -16.84), [])
			}
		]
	};

	test('the land goes on from one side to the other, and no name comes twice', () => {
		const cut = cutGround({
			...{ story: taveuni, languages, amendments: noAmendments },
			atlas: atlasNear(atlas(), [-180, -19, 180, -15])
		});
		for (const z of [5, overviewZoom, coarseTiles]) {
			expect(isLand(cut, [179.985, -16.88], z)).toBe(true);
			expect(isLand(cut, [-179.99, -16.78], z)).toBe(true);
		}
		expect(noTwins(cut)).toEqual([]);
	}, 30_000);

	test('an archive of one side has its own coast there, and not the coarse one as well', async () => {
		const sea = [
			[
				[-180.01, -17.3],
				[-179.6, -17.3],
				[-179.6, -16.3],
				[-180.01, -16.3],
				[-180.01, -17.3]
			]
		];
		const layers = {
			...{ transportation: [], landcover: [] },
			water: [feature('Polygon', sea, { class: 'ocean' })]
		};
		const hut = { ...taveuni.places[0]!, bounds: boundsOf(at(180.02, -16.8), []) };
		const reach = { ...taveuni, places: [{ ...hut, geometry: at(180.02, -16.8) }] };
		const archive = archiveOf(layers, { bounds: [-180, -17.2, -179.7, -16.4] });
		const cut = cutGround({
			...{ story: reach, languages, amendments: noAmendments },
			atlas: atlasNear(atlas(), [-180, -19, 180, -15]),
			gathered: await gather(openedArchive(archive, openMapTiles), reach, languages)
		});
		for (const z of [9, 11]) {
			expect(isLand(cut, [-179.98, -16.79], z)).toBe(false);
			const shores = layersOf(cut, tileOn([-179.98, -16.79], z)).shore ?? [];
			// In the margin of its tiles there is the other side's.
			expect(shores.flatMap(({ geometry }) => geometry.flat()).filter(([x]) => x > 0)).toEqual([]);
			expect(isLand(cut, [179.985, -16.88], z)).toBe(true);
		}
	}, 30_000);

	test('a story that is almost as wide as the world has everything once', () => {
		const pacific: StoryReach = { maxBounds: [100, -0.5, 300, 0.5], places: [] };
		const cut = cutGround({
			...{ story: pacific, languages, amendments: noAmendments },
			atlas: atlasNear(atlas(), [109, -2, 118, 2])
		});
		expect(namesOf(layersOf(cut, tileOn([109.33, 0], 8)))).toContain('Pontianak');
		expect(noTwins(cut)).toEqual([]);
		for (const { tile } of cut.tiles.filter(({ tile }) => tile.z < 3)) {
			const rings = (layersOf(cut, tile).land ?? []).flatMap(({ geometry }) => geometry);
			expect(new Set(rings.map((ring) => JSON.stringify(ring))).size).toBe(rings.length);
		}
	}, 30_000);

	/** Names that stand at one point of a tile more than once. */
	function noTwins(cut: Cut): string[] {
		return cut.tiles.flatMap(({ tile }) => {
			const names = (layersOf(cut, tile).labels ?? []).map(
				({ geometry, properties }) =>
					`${keyOf(tile)} ${properties.name} ${JSON.stringify(geometry)}`
			);
			return names.filter((name, index) => names.indexOf(name) !== index);
		});
	}
});

test('no shore runs along the edge of a tile or of what the archive covers', async () => {
	const cut = await cutFrom(archiveOf(openMapTilesLayers()));
	for (const { tile } of cut.tiles) {
		for (const { geometry } of layersOf(cut, tile).shore ?? []) {
			for (const line of geometry) {
				const positions = line.map(([x, y]) => positionIn(tile, { x, y }, 4096));
				positions.slice(1).forEach((to, index) => {
					const at = positions[index]!;
					if (metresApart(at, to) < 300) return;
					const along = (axis: number, edge: number) =>
						Math.abs(at[axis]! - edge) < 1e-4 && Math.abs(to[axis]! - edge) < 1e-4;
					const [west, south, east, north] = region;
					expect([along(0, west), along(0, east), along(1, south), along(1, north)]).toEqual([
						false,
						false,
						false,
						false
					]);
				});
			}
		}
	}
}, 30_000);

test('beyond what the archive covers there is the coarse coast alone, in tiles that it has, too', async () => {
	const cut = await cutFrom(archiveOf(openMapTilesLayers()));
	const [, south] = region;
	for (const z of [9, 10, 11]) {
		const tile = tileOn([43.236, -11.85], z);
		const { shore: lines = [], water = [] } = layersOf(cut, tile);
		// There the archive’s shore goes on to the south; the coarse one has turned to the east.
		const astray = [...lines, ...water]
			.flatMap(({ geometry }) => geometry.flat())
			.map(([x, y]) => positionIn(tile, { x, y }, 4096))
			.filter(([lng, lat]) => lng! < 43.24 && lat! < south - 0.01);
		expect(astray).toEqual([]);
	}
}, 30_000);

test('a town that the archive names in other letters than GeoNames is named once', async () => {
	const cut = await cutFrom(archiveOf(openMapTilesLayers()));
	for (const z of [8, 10, 14]) {
		const { labels = [] } = layersOf(cut, tileOn([43.26, -11.705], z));
		const towns = labels.filter(({ properties }) => Object.values(properties).includes('Moroni'));
		expect(towns.map(({ properties }) => properties.name)).toEqual(['موروني']);
		// How many live there GeoNames knows.
		expect(towns[0]!.properties.rank).toBe(2);
	}
}, 30_000);

test('GeoNames is named for the zooms in which there are names of it', async () => {
	const { manifest, tiles } = await cutFrom(archiveOf(openMapTilesLayers()));
	const geoNames = manifest.parts.find(({ credit }) => credit.includes('GeoNames'))!;
	const found = tiles.filter(({ bytes }) => Buffer.from(bytes).includes('Tsidjé'));
	expect(geoNames.zooms[1]).toBe(Math.max(...found.map(({ tile }) => tile.z)));
}, 30_000);
