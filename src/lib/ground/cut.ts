/** Cuts the ground of a story: from an archive where there is one, and from the coarse world elsewhere. */
import { tileSet } from '$lib/geo/tile-set';
import { keyOf, tileBounds, type Tile } from '$lib/geo/tiles';
import type { Amendments } from './amendments';
import { nothingGathered, type Gathered } from './gather';
import { inTiles, type TiledFeature } from './in-tiles';
import { dealtOut, labelsAt, labelsIn, labelsOf } from './lettering';
import type { Manifest } from './manifest';
import { naturalEarth, type Atlas, type World } from './natural-earth';
import { leaveOut } from './omissions';
import { partsOf } from './parts';
import { closestTiles, coarseTiles, overviewZoom, tilesFor, type StoryReach } from './reach';
import { groundLayers, type TileLayers } from './schema';
import { seaAndLand } from './sea-and-land';
import { generalized, type LeftOut } from './generalize';
import { encodeTile } from './tile-code';

/** What a ground is cut from. */
export type CutOptions = {
	story: StoryReach;
	/** Languages whose names are kept beside each thing's own. */
	languages: string[];
	atlas: Atlas;
	amendments: Amendments;
	/** What an archive has for the story. */
	gathered?: Gathered;
};

/** One zoom of a ground, for whoever cuts it. */
type ZoomReport = { zoom: number; tiles: number; features: number } & LeftOut;

/** A ground, its version still to be named. */
export type Cut = {
	tiles: { tile: Tile; bytes: Uint8Array }[];
	manifest: Omit<Manifest, 'version'>;
	report: ZoomReport[];
};

/** Cuts the ground. Equal options make equal tiles. */
export function cutGround(options: CutOptions): Cut {
	const { story, languages, atlas, amendments, gathered = nothingGathered } = options;
	const wanted = tilesFor(story, gathered.part ? closestTiles : coarseTiles);
	const bounds = boundsAround(wanted, story);
	const world = naturalEarth(atlas, bounds, languages);
	const coast = seaAndLand(world, amendments, gathered, bounds);
	const worldIn = inTiles(featuresOf(world));
	const addedIn = inTiles(
		amendments.additions
			.filter(({ layer }) => layer !== 'labels' && !(layer === 'land' && !gathered.hasSea))
			.map(({ layer, geometry, properties }) => ({ layer, geometry, properties }))
	);
	const labels = labelsOf(story, amendments, world, gathered);
	const labelsByZoom = new Map(
		[...new Set(wanted.map(({ z }) => z))].map((z) => [z, dealtOut(labelsAt(labels, z), z)])
	);
	const reports = new Map<number, ZoomReport>();
	const tiles = wanted.flatMap((tile) => {
		const archived = gathered.tiles.get(keyOf(tile));
		if (archived === 'beyond') return [];
		// What the coarse world knows better from afar, or alone.
		const coarse = tile.z <= overviewZoom || !archived ? worldIn(tile) : {};
		const own = archived ? withoutKnown(archived, tile.z <= overviewZoom) : {};
		const layers = combined(coarse, own, coast(tile));
		const amended = combined(leaveOut(layers, tile, amendments.omissions), addedIn(tile), {
			labels: labelsIn(labelsByZoom.get(tile.z)!, tile)
		});
		const { kept, left } = generalized(amended, tile.z);
		const bytes = encodeTile(kept, tile.z < closestTiles ? 2048 : 4096);
		const row = reports.get(tile.z) ?? { zoom: tile.z, tiles: 0, features: 0, ...none };
		reports.set(tile.z, row);
		row.tiles += 1;
		row.features += groundLayers.reduce((sum, layer) => sum + (kept[layer]?.length ?? 0), 0);
		row.tooSmall += left.tooSmall;
		row.tooEarly += left.tooEarly;
		return [{ tile, bytes }];
	});
	return {
		tiles,
		manifest: {
			bounds: story.maxBounds,
			places: story.places.map(({ id }) => id),
			tiles: tileSet(tiles.map(({ tile }) => tile)),
			parts: partsOf(
				amendments,
				tiles.map(({ tile }) => tile),
				gathered
			),
			amendments: amendments.reasons.map((reason) => ({ reason }))
		},
		report: [...reports.values()].sort((a, b) => a.zoom - b.zoom)
	};
}

const none: LeftOut = { tooSmall: 0, tooEarly: 0 };

/** An extent that holds all the tiles and their buffers. */
function boundsAround(tiles: Tile[], { maxBounds }: StoryReach): StoryReach['maxBounds'] {
	const first = tiles[0]!.z;
	const extents = tiles.filter(({ z }) => z === first).map((tile) => tileBounds(tile, 0.1));
	if (maxBounds[2] > 180 || first === 0) {
		const [west, south, east, north] = maxBounds;
		// Once around the world at most: what is in it twice would be drawn twice.
		const margin = Math.min(360 / 2 ** Math.max(1, first), (360 - (east - west)) / 2);
		return [
			west - margin,
			Math.max(-85, south - margin),
			east + margin,
			Math.min(85, north + margin)
		];
	}
	return [
		Math.min(...extents.map(([west]) => west)),
		Math.min(...extents.map(([, south]) => south)),
		Math.max(...extents.map(([, , east]) => east)),
		Math.max(...extents.map(([, , , north]) => north))
	];
}

/** The world's features but for its land, which `seaAndLand` joins with what is known better. */
function featuresOf({ lakes, rivers, borders }: World): TiledFeature[] {
	return [
		...lakes.map((coordinates): TiledFeature => ({
			layer: 'water',
			geometry: { type: 'Polygon', coordinates },
			properties: { kind: 'inland' }
		})),
		...rivers.map((coordinates): TiledFeature => ({
			layer: 'waterways',
			geometry: { type: 'LineString', coordinates },
			properties: { kind: 'river' }
		})),
		...borders.map((coordinates): TiledFeature => ({
			layer: 'borders',
			geometry: { type: 'LineString', coordinates },
			properties: { kind: 'state' }
		}))
	];
}

/** An archive's tile without what comes from elsewhere: the sea with its coast, the coarse world from afar. */
function withoutKnown(layers: TileLayers, overview: boolean): TileLayers {
	const { waterways, borders, water, ...rest } = layers;
	const inland = water?.filter(({ properties }) => properties.kind !== 'sea');
	return overview ? rest : { ...rest, waterways, borders, water: inland };
}

function combined(...all: TileLayers[]): TileLayers {
	const layers: TileLayers = {};
	for (const layer of groundLayers) {
		const features = all.flatMap((each) => each[layer] ?? []);
		if (features.length) layers[layer] = features;
	}
	return layers;
}
