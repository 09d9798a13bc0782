/** Reads what a story needs of an archive, brought into our schema, and the names that it has. */
import type { Position } from 'geojson';
import { contains } from '$lib/geo/bounds';
import type { Bounds } from '$lib/geo/lng-lat';
import { positionInto, wrapped } from '$lib/geo/longitude';
import { ancestor, keyOf, positionIn, tileAt, wrappedTile, type Tile } from '$lib/geo/tiles';
import { overlap } from '$lib/geo/extents';
import type { ArchiveSchema, NamedLine } from './archive-schema';
import type { Label } from './labels';
import type { GroundPart } from './manifest';
import { closestTiles, lastZoom, overviewZoom, tilesFor, type StoryReach } from './reach';
import { extent, type TileFeature, type TileLayers } from './schema';
import { decodeTile } from './tile-code';

/** An archive that has been opened and whose schema is known. */
export interface OpenArchive {
	schema: ArchiveSchema;
	/** What it says that it covers. */
	bounds: Bounds;
	zooms: { first: number; last: number };
	part: Omit<GroundPart, 'zooms'>;
	/** A tile's bytes, unpacked; nothing where the archive has none. */
	read(tile: Tile): Promise<Uint8Array | undefined>;
}

/** Why an archive cannot be used, and what to do. */
export class ArchiveError extends Error {
	constructor(problem: string, fix: string) {
		super(`${problem}\n  fix       ${fix}`);
		this.name = 'ArchiveError';
	}
}

/** Why a tile of an archive cannot be used. */
export function damaged(tile: Tile, { message }: Error): ArchiveError {
	return new ArchiveError(
		`Tile ${keyOf(tile)} of the archive cannot be read: ${message}`,
		'the archive is damaged: fetch it again'
	);
}

/** Lines of one name: of the archive's closest tiles. */
type NamedLines = { line: NamedLine; lines: Position[][] };

/** What an archive has for a story. */
export type Gathered = {
	/** What the archive says of itself; nothing without an archive. */
	part: Omit<GroundPart, 'zooms'> | undefined;
	/**
	 * By tile: its features; nothing where the archive has no tile because nothing is there, but open sea or
	 * bare land; `beyond` where it ends and the ground around goes on coarser.
	 */
	tiles: Map<string, TileLayers | 'beyond'>;
	/** Whether the archive knows where the sea is. */
	hasSea: boolean;
	/** What the archive covers; its sea holds there. */
	bounds: Bounds | undefined;
	labels: Label[];
	lines: Map<string, NamedLines>;
};

/** What there is without an archive. */
export const nothingGathered: Gathered = {
	part: undefined,
	tiles: new Map(),
	hasSea: false,
	bounds: undefined,
	labels: [],
	lines: new Map()
};

/**
 * Reads an archive as far as a story's ground goes.
 *
 * @throws {ArchiveError} where the archive lacks zooms, does not cover a place, or a tile cannot be read
 */
export async function gather(
	archive: OpenArchive,
	story: StoryReach,
	languages: string[]
): Promise<Gathered> {
	const tiles = tilesFor(story);
	const { part, bounds } = archive;
	const gathered: Gathered = {
		...{ part, bounds, hasSea: false },
		...{ tiles: new Map(), labels: [], lines: new Map() }
	};
	checkZooms(archive, story);
	for (const tile of tiles) {
		const bytes = await archive.read(tile);
		if (!bytes) continue;
		gathered.tiles.set(keyOf(tile), readTile(tile, bytes, archive, languages, gathered));
	}
	await checkPlaces(archive, story);
	for (const tile of tiles) {
		if (gathered.tiles.has(keyOf(tile))) continue;
		if (tile.z > archive.zooms.last || endsBefore(tile, gathered)) {
			gathered.tiles.set(keyOf(tile), 'beyond');
		}
	}
	// As the story counts its longitudes, so that what is named twice is found beside itself.
	const into = (position: Position) => positionInto(position, story.maxBounds);
	for (const named of gathered.lines.values()) {
		named.lines = named.lines.map((line) => line.map(into));
	}
	// What is nearest to see is best placed: names of closer tiles first.
	gathered.labels = gathered.labels
		.reverse()
		.map((label) => ({ ...label, position: into(label.position) }));
	return gathered;
}

function readTile(
	tile: Tile,
	bytes: Uint8Array,
	{ schema }: OpenArchive,
	languages: string[],
	gathered: Gathered
): TileLayers {
	const layers: TileLayers = {};
	try {
		for (const [layer, features] of Object.entries(decodeTile(bytes))) {
			for (const feature of features()) {
				const source = { layer, type: feature.type, properties: feature.properties };
				for (const { layer: ours, properties } of schema.map(source, languages)) {
					if (ours === 'labels') {
						const label = labelOf(tile, feature, properties);
						if (label) gathered.labels.push(label);
						continue;
					}
					if (ours === 'water' && properties.kind === 'sea') gathered.hasSea = true;
					(layers[ours] ??= []).push({ ...feature, properties });
				}
				for (const line of schema.nameLine(source, languages)) {
					addLine(tile, feature, line, gathered);
				}
			}
		}
	} catch (error) {
		throw damaged(tile, error as Error);
	}
	return layers;
}

/** A point's name; one in the margin of a tile is its neighbour's. */
function labelOf(tile: Tile, { geometry }: TileFeature, properties: Label['properties']) {
	const [point] = geometry[0] ?? [];
	if (!point || point.some((at) => at < 0 || at > extent)) return undefined;
	const [x, y] = point;
	return { position: positionIn(tile, { x, y }, extent), properties };
}

/** The zoom of the tiles whose lines are lettered: streets from the closest, shields from further off too. */
function addLine(
	tile: Tile,
	{ geometry }: TileFeature,
	line: NamedLine,
	{ lines }: Gathered
): void {
	const closest = line.kind === 'shield' ? 12 : closestTiles;
	if (tile.z !== closest) return;
	// A street's pieces are put together tile by tile: over longer distances one name is many streets.
	const where = line.kind === 'shield' ? '' : keyOf(tile);
	const key = `${line.kind} ${line.name} ${where}`;
	const known = lines.get(key) ?? { line, lines: [] };
	for (const part of geometry) {
		known.lines.push(part.map(([x, y]) => positionIn(tile, { x, y }, extent)));
	}
	lines.set(key, known);
}

/**
 * Whether the archive ends before a tile that it lacks: further off it still shows something there that is
 * dry. Else there is nothing but open sea or bare land, which archives leave out.
 */
function endsBefore(tile: Tile, { tiles }: Gathered): boolean {
	for (let z = tile.z - 1; z > overviewZoom; z--) {
		const above = ancestor(tile, z);
		const layers = tiles.get(keyOf(above));
		if (layers === undefined) continue;
		if (layers === 'beyond') return true;
		const size = extent / 2 ** (tile.z - z);
		const [left, top] = [
			(tile.x - above.x * 2 ** (tile.z - z)) * size,
			(tile.y - above.y * 2 ** (tile.z - z)) * size
		];
		const box: Bounds = [left, top, left + size, top + size];
		return (['roads', 'cover', 'buildings'] as const).some((layer) =>
			(layers[layer] ?? []).some(({ geometry }) => overlap(extentOf(geometry), box))
		);
	}
	return false;
}

function extentOf(geometry: TileFeature['geometry']): Bounds {
	const points = geometry.flat();
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	return [min(xs), min(ys), max(xs), max(ys)];
}

const min = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const max = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b), -Infinity);

/** Zooms up to which an archive must go to be of any use close up. */
const leastZoom = 12;

function checkZooms({ zooms: { first, last } }: OpenArchive, story: StoryReach): void {
	const wanted = Math.min(leastZoom, lastZoom(story));
	if (last >= wanted) return;
	throw new ArchiveError(
		`The archive has zooms ${first} to ${last}, and the story’s places are looked at up to zoom ${lastZoom(story)}.`,
		`make it with zooms up to ${lastZoom(story)}, as in pmtiles extract … --maxzoom=${lastZoom(story)}`
	);
}

/** Each place must have a tile, or be at sea: then tiles further off show that the archive knows the region. */
async function checkPlaces(archive: OpenArchive, { places, maxBounds }: StoryReach): Promise<void> {
	const missing: string[] = [];
	for (const { id, bounds } of places) {
		const [west, south, east, north] = bounds;
		const middle = { lng: (west + east) / 2, lat: (south + north) / 2 };
		const last = Math.min(archive.zooms.last, closestTiles);
		const least = Math.max(archive.zooms.first, overviewZoom - 1);
		let found = false;
		// A tile further off may lie in what the archive covers, and the place beside it.
		const covered = contains(archive.bounds, [wrapped(middle.lng), middle.lat]);
		for (let z = last; covered && z >= least && !found; z--) {
			found = (await archive.read(wrappedTile(tileAt(middle, z)))) !== undefined;
		}
		if (!found) missing.push(id);
	}
	if (!missing.length) return;
	const asked = maxBounds.map((degrees) => Number(degrees.toFixed(2))).join(',');
	throw new ArchiveError(
		`The archive does not cover ${missing.length === places.length ? 'the story' : `these places: ${missing.join(', ')}`}. It covers [${archive.bounds.map((degrees) => Number(degrees.toFixed(3))).join(', ')}].`,
		`make one that does, as in pmtiles extract … --bbox=${asked}`
	);
}
