/**
 * Where the land is, tile by tile. There are two cases: an archive that knows the sea, which holds inside its
 * bounds; and one that does not, or none, where the land is the coarse world's with an editor's exact pieces
 * in it. In both the coarse coast is bent to meet the exact one.
 */
import type { Position } from 'geojson';
import { areaOf, clipped, together, without, type Area } from '$lib/geo/areas';
import type { Bounds } from '$lib/geo/lng-lat';
import { overlap } from '$lib/geo/extents';
import { pieceRings, tilePolygons } from './rings';
import { keyOf, pointIn, positionIn, tileBounds, type Tile } from '$lib/geo/tiles';
import { piecesOf } from '$lib/geo/pieces';
import type { Amendments } from './amendments';
import { bent, joined } from './coast';
import type { Gathered } from './gather';
import { inTiles, type TiledFeature } from './in-tiles';
import type { World } from './natural-earth';
import { extent, type TileFeature, type TileLayers } from './schema';

/** Land and shore of a tile, and the sea where an archive has it. */
type Coast = (tile: Tile) => TileLayers;

/** How the coast is drawn in each tile. */
export function seaAndLand(
	world: World,
	{ additions, omissions }: Amendments,
	gathered: Gathered,
	bounds: Bounds
): Coast {
	if (gathered.hasSea) return archivedCoast(world.land, gathered, bounds);
	const exact = additions
		.filter(({ layer }) => layer === 'land')
		.flatMap(({ geometry }) => piecesOf(geometry).polygons);
	const area = omissions
		.filter(({ layers }) => layers.includes('land'))
		.reduce<Area>((all, omission) => together(all, omission.area), []);
	const land = area.length ? joined(world.land, exact, area) : together(world.land, exact);
	return inTiles(coastFeatures(land, bounds));
}

/** An area's land and its shores: not where it was cut off at the bounds or at the antimeridian. */
function coastFeatures(land: Area, bounds: Bounds): TiledFeature[] {
	const [west, south, east, north] = bounds;
	const isCut = ([ax, ay]: Position, [bx, by]: Position) =>
		[west, east, 180, -180].some((edge) => same(ax!, edge) && same(bx!, edge)) ||
		[south, north, -90].some((edge) => same(ay!, edge) && same(by!, edge));
	return [
		...land.map((coordinates): TiledFeature => ({
			layer: 'land',
			geometry: { type: 'Polygon', coordinates },
			properties: { kind: 'land' }
		})),
		...land.flat().flatMap((ring) =>
			pieceRings(ring, isCut).map((coordinates): TiledFeature => ({
				layer: 'shore',
				geometry: { type: 'LineString', coordinates },
				properties: { kind: 'shore' }
			}))
		)
	];
}

const same = (a: number, b: number) => Math.abs(a - b) < 1e-6;

/** Units beyond a tile in which an archive's shapes may go on. */
const margin = 256;

/** The archive's sea in its tiles and inside its bounds, the coarse land elsewhere. */
function archivedCoast(coarse: Area, { tiles, bounds: covered }: Gathered, bounds: Bounds): Coast {
	// Tiles count their longitudes on this turn around the world, the coarse land as the story's bounds do.
	const [west, south, east, north] = covered!;
	const turns = bounds[2] > 180 ? [0, 360] : [0];
	const region = turns.flatMap((turn) => areaOf([west + turn, south, east + turn, north]));
	const coasts = new Map<string, Coast>();
	/** The coarse land as it meets the archive's at a zoom: all of it, or what lies outside the bounds. */
	const coarseAt = (z: number, part: 'all' | 'outside') => {
		const known = coasts.get(`${z} ${part}`);
		if (known) return known;
		const ends = seaEnds(z, tiles, covered!);
		const all = turns.flatMap((turn) => ends.map(([lng, lat]): Position => [lng! + turn, lat!]));
		const land = bent(coarse, region, all);
		const made = inTiles(coastFeatures(part === 'all' ? land : without(land, region), bounds));
		coasts.set(`${z} ${part}`, made);
		return made;
	};
	return (tile) => {
		const archived = tiles.get(keyOf(tile));
		const inside = overlap(tileBounds(tile), covered!);
		// Some archives have no tile of bare land, and none a tile of a zoom that they lack.
		if (inside && !archived) return coarseAt(tile.z, 'all')(tile);
		const beyond = coarseAt(tile.z, 'outside')(tile);
		if (!inside || !archived || archived === 'beyond') return withoutEdge(beyond, tile, covered!);
		const box = boxIn(tile, covered!);
		// A tile at the edge goes on beyond it, and so does the coarse coast.
		const sea = (archived.water ?? [])
			.filter(({ properties }) => properties.kind === 'sea')
			.map((feature) => ({
				...feature,
				geometry: clipped(tilePolygons(feature), box).flat() as TileFeature['geometry']
			}));
		const shore = [...(beyond.shore ?? []), ...sea.flatMap(shoresOf)];
		return {
			land: [...(beyond.land ?? []), landIn(box)],
			water: sea,
			shore: withoutEdge({ shore }, tile, covered!).shore
		};
	};
}

/** Some bounds in a tile's units, no further than its margin. */
function boxIn(tile: Tile, [west, south, east, north]: Bounds): Bounds {
	const first = pointIn(tile, [west, north], extent);
	const last = pointIn(tile, [east, south], extent);
	const [left, top] = [Math.max(-margin, first.x), Math.max(-margin, first.y)];
	return [left, top, Math.min(extent + margin, last.x), Math.min(extent + margin, last.y)];
}

/** A part of a tile as land. */
function landIn(box: Bounds): TileFeature {
	const geometry = areaOf(box).flat() as TileFeature['geometry'];
	return { type: 3, geometry, properties: { kind: 'land' } };
}

/** The edges of a tile's sea that are shores: not those along which it was cut. */
function shoresOf({ geometry }: TileFeature): TileFeature[] {
	const isCut = (a: Position, b: Position) =>
		[0, 1].some((axis) => {
			const at = a[axis]!;
			return at === b[axis] && (at <= 0 || at >= extent);
		});
	const lines = geometry.flatMap((ring) => pieceRings(ring, isCut)) as TileFeature['geometry'];
	return lines.map((line) => ({ type: 2, geometry: [line], properties: { kind: 'shore' } }));
}

/** A tile's coarse shores without those along the edge of what the archive covers. */
function withoutEdge(
	layers: TileLayers,
	tile: Tile,
	[west, south, east, north]: Bounds
): TileLayers {
	const along = (a: Position, b: Position) => {
		const [from, to] = [a, b].map((point) =>
			positionIn(tile, { x: point[0]!, y: point[1]! }, extent)
		);
		const close = (x: number, y: number) => Math.abs(x - y) < 360 / 2 ** tile.z / 512;
		return (
			[west, east].some((edge) => close(from![0]!, edge) && close(to![0]!, edge)) ||
			[south, north].some((edge) => close(from![1]!, edge) && close(to![1]!, edge))
		);
	};
	return {
		...layers,
		shore: (layers.shore ?? []).map((feature) => ({
			...feature,
			geometry: feature.geometry.flatMap((line) =>
				pieceRings(line, along)
			) as TileFeature['geometry']
		}))
	};
}

/** Where the archive's shores at a zoom reach the edge of what it covers, `[lng, lat]`. */
function seaEnds(z: number, tiles: Gathered['tiles'], covered: Bounds): Position[] {
	const ends: Position[] = [];
	const [west, south, east, north] = covered;
	for (const [key, layers] of tiles) {
		const [zoom, x, y] = key.split('/').map(Number) as [number, number, number];
		if (zoom !== z || layers === 'beyond') continue;
		const tile = { z, x, y };
		const sea = (layers.water ?? []).filter(({ properties }) => properties.kind === 'sea');
		for (const line of sea.flatMap(shoresOf).flatMap(({ geometry }) => geometry)) {
			const positions = line.map(([px, py]) => positionIn(tile, { x: px, y: py }, extent));
			for (let index = 1; index < positions.length; index++) {
				const [a, b] = [positions[index - 1]!, positions[index]!];
				for (const edge of [west, east]) {
					if ((a[0]! - edge) * (b[0]! - edge) > 0 || a[0] === b[0]) continue;
					const part = (edge - a[0]!) / (b[0]! - a[0]!);
					ends.push([edge, a[1]! + (b[1]! - a[1]!) * part]);
				}
				for (const edge of [south, north]) {
					if ((a[1]! - edge) * (b[1]! - edge) > 0 || a[1] === b[1]) continue;
					const part = (edge - a[1]!) / (b[1]! - a[1]!);
					ends.push([a[0]! + (b[0]! - a[0]!) * part, edge]);
				}
			}
		}
	}
	return ends;
}
