/**
 * Small PMTiles archives, made from features on the globe: one region with everything that the ground shows,
 * in each schema that is known.
 */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, Geometry, Position } from 'geojson';
import { areaOf } from '$lib/geo/areas';
import type { Bounds } from '$lib/geo/lng-lat';
import { tilesIn, wrappedTile, type Tile } from '$lib/geo/tiles';
import type { ArchiveSchema } from '$lib/ground/archive-schema';
import type { OpenArchive } from '$lib/ground/gather';
import type { StoryReach } from '$lib/ground/reach';
import type { Archive, ArchivedTile } from '../../scripts/archive-writer';

type Properties = Record<string, string | number | boolean>;

/** Features by an archive's own layers. */
export type Layers = Record<string, Feature<Geometry, Properties>[]>;

/** The tiles of some features: those that a region's bounds touch, without those in which there is nothing. */
function tilesFrom(
	layers: Layers,
	bounds: Bounds,
	zooms: { first: number; last: number }
): ArchivedTile[] {
	const indexes = Object.entries(layers).map(([layer, features]) => ({
		layer,
		index: new GeoJSONVT(
			{ type: 'FeatureCollection', features },
			{ maxZoom: zooms.last, indexMaxZoom: 0, tolerance: 1, extent: 4096, buffer: 64 }
		)
	}));
	const tiles: ArchivedTile[] = [];
	for (let z = zooms.first; z <= zooms.last; z++) {
		for (const tile of tilesIn(bounds, z).map(wrappedTile)) {
			const found = indexes.flatMap(({ layer, index }) => {
				const own = index.getTile(tile.z, tile.x, tile.y);
				return own?.features.length ? [[layer, own] as const] : [];
			});
			if (!found.length) continue;
			const bytes = fromGeojsonVt(Object.fromEntries(found), { version: 2, extent: 4096 });
			tiles.push({ tile, bytes });
		}
	}
	return tiles;
}

/** A feature of an archive. */
export const feature = (
	type: 'Point' | 'LineString' | 'Polygon',
	coordinates: unknown,
	properties: Properties = {}
) =>
	({ type: 'Feature', properties, geometry: { type, coordinates } }) as Feature<
		Geometry,
		Properties
	>;

/** A square around a position, as a polygon's rings. */
export function squareAround([lng, lat]: Position, half: number): Position[][] {
	return areaOf([lng! - half, lat! - half, lng! + half, lat! + half])[0]!;
}

/**
 * The region of the fixtures: the shore of Grande Comore by Moroni, where Natural Earth's coast runs from
 * north to south at about 43.24° east. The land lies to the east.
 */
export const region: Bounds = [43.1, -11.8, 43.36, -11.6];

/** Where the quay of the story is. */
export const quay: Position = [43.245, -11.7];

/** A small story by that shore. */
export const story: StoryReach = {
	maxBounds: [42.8, -12, 43.7, -11.3],
	places: [
		{
			id: 'quay',
			name: 'Old quay',
			geometry: { type: 'Point', coordinates: quay },
			bounds: [quay[0]!, quay[1]!, quay[0]!, quay[1]!],
			precisionMetres: 20
		}
	]
};

/** The archives' shore, some metres off Natural Earth's; beyond the region it goes on, as in an extract. */
export const shore: Position[] = [
	[43.236, -11.9],
	[43.236, -11.8],
	[43.229, -11.76],
	[43.238, -11.7],
	[43.25, -11.66],
	[43.244, -11.6],
	[43.244, -11.5]
];

/** The sea to the west of the shore. */
const sea: Position[][] = [[[42.9, -11.9], ...shore, [42.9, -11.5], [42.9, -11.9]]];

const road: Position[] = Array.from({ length: 25 }, (_, index) => [43.27, -11.8 + index / 120]);
const street: Position[] = [
	[43.247, -11.702],
	[43.256, -11.702]
];
const town: Position = [43.26, -11.705];
const building = squareAround([43.2502, -11.7012], 0.0004);
const wood = squareAround([43.3, -11.7], 0.02);

/** Zooms from which the fixtures' detail is in the tiles is no matter: all of it is in all of them. */
export const openMapTilesLayers = (withSea = true): Layers => ({
	...(withSea && { water: [feature('Polygon', sea, { class: 'ocean' })] }),
	landcover: [feature('Polygon', wood, { class: 'wood', subclass: 'wood' })],
	landuse: [feature('Polygon', squareAround(town, 0.01), { class: 'residential' })],
	transportation: [
		feature('LineString', road, { class: 'trunk' }),
		feature('LineString', street, { class: 'minor' })
	],
	transportation_name: [
		feature('LineString', road, { class: 'trunk', ref: 'RN 2' }),
		feature('LineString', street, { class: 'minor', name: 'Rue du Port' })
	],
	building: [feature('Polygon', building)],
	place: [
		feature('Point', town, { class: 'town', name: 'موروني', 'name:latin': 'Moroni' }),
		feature('Point', [43.247, -11.7004], { class: 'neighbourhood', name: 'Old quay' }),
		feature('Point', [43.3, -11.66], { class: 'village', name: 'Hamramba' })
	]
});

export const protomapsLayers = (withSea = true): Layers => ({
	...(withSea && { water: [feature('Polygon', sea, { kind: 'ocean' })] }),
	earth: [feature('Polygon', squareAround([43.3, -11.7], 0.06), { kind: 'earth' })],
	landuse: [
		feature('Polygon', wood, { kind: 'wood' }),
		feature('Polygon', squareAround(town, 0.01), { kind: 'residential' })
	],
	roads: [
		feature('LineString', road, { kind: 'highway', kind_detail: 'trunk', ref: 'RN 2' }),
		feature('LineString', street, {
			kind: 'minor_road',
			kind_detail: 'residential',
			name: 'Rue du Port'
		})
	],
	buildings: [feature('Polygon', building, { kind: 'building' })],
	places: [
		feature('Point', town, { kind: 'locality', kind_detail: 'town', name: 'Moroni' }),
		feature('Point', [43.247, -11.7004], { kind: 'neighbourhood', name: 'Old quay' }),
		feature('Point', [43.3, -11.66], {
			kind: 'locality',
			kind_detail: 'village',
			name: 'Hamramba'
		})
	]
});

const listed = (layers: Layers) => Object.keys(layers).map((id) => ({ id, fields: {} }));

/** An archive of the region from its layers. */
export function archiveOf(layers: Layers, more: Partial<Archive> = {}): Archive {
	const bounds = more.bounds ?? region;
	const zooms = more.zooms ?? { first: 0, last: 14 };
	return {
		tiles: tilesFrom(layers, bounds, zooms),
		bounds,
		zooms,
		metadata: {
			name: 'Fixture',
			attribution:
				'<a href="https://example.org/">&copy; OpenStreetMap</a> &copy; Survey &amp; Sons',
			vector_layers: listed(layers)
		},
		...more
	};
}

/** An archive as it is when it has been opened, without a file. */
export function openedArchive(archive: Archive, schema: ArchiveSchema): OpenArchive {
	const { tiles, bounds, zooms = { first: 0, last: 14 } } = archive;
	const keyOf = ({ z, x, y }: Tile) => `${z}/${x}/${y}`;
	const byKey = new Map(tiles.map(({ tile, bytes }) => [keyOf(tile), bytes]));
	return {
		...{ schema, bounds, zooms },
		part: { about: 'All.', source: 'Fixture', licence: 'ODbL', credit: ['© Fixture'] },
		async read(tile) {
			if (tile.x < 0 || tile.x >= 2 ** tile.z) throw new Error(`no tile ${keyOf(tile)} on earth`);
			return byKey.get(keyOf(tile));
		}
	};
}
