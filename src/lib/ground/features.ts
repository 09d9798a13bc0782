/** The ground's features in sight of a view, as the drawing takes them. */
import type { Feature, Geometry, Position } from 'geojson';
import { clipped, clippedLine, signedSize } from '$lib/geo/areas';
import { overlap } from '$lib/geo/extents';
import type { Bounds, Point, View } from '$lib/geo/lng-lat';
import { fromScreen, worldSize } from '$lib/geo/mercator';
import { hasTile } from '$lib/geo/tile-set';
import { ancestor, positionIn, tileBounds, tilesIn, wrappedTile, type Tile } from '$lib/geo/tiles';
import { zoomsOf, type Manifest } from './manifest';
import { tilePolygons } from './rings';
import { extent, type Properties, type TileFeature } from './schema';

/** The features of a tile by layer, decoded. */
type Decoded = Record<string, TileFeature[]>;

/** Features by layer, `[lng, lat]`. */
export type GroundFeatures = Record<string, Feature<Geometry, Properties>[]>;

/** Square CSS pixels that an area must have to be drawn. */
const leastPixels = 60;

/** Units by which the parts of tiles overlap, so that no gap is seen between them. */
const seam = 8;

/** Gives the features of a tile that lie in another, which is the same or below it. */
export type FeaturesOf = (source: Tile, tile: Tile) => GroundFeatures;

/** Takes them out of decoded tiles. */
export const featuresFrom =
	(decode: (tile: Tile) => Decoded): FeaturesOf =>
	(source, tile) =>
		Object.fromEntries(
			Object.entries(decode(wrappedTile(source)))
				.map(([layer, own]): [string, Feature<Geometry, Properties>[]] => [
					layer,
					own.flatMap((feature) => partIn(feature, source, tile))
				])
				.filter(([, here]) => here.length)
		);

/**
 * All features in sight, from the tiles that a live map at that view would show: where there is no tile so
 * close, from the nearest further off.
 *
 * @param reach how far from its middle the view goes, CSS pixels to each side
 * @param featuresOf gives those of the tiles of the manifest
 */
export function featuresInSight(
	{ tiles }: Pick<Manifest, 'tiles'>,
	view: View,
	reach: Point,
	featuresOf: FeaturesOf
): GroundFeatures {
	const { first, last } = zoomsOf({ tiles });
	const z = Math.max(first, Math.min(last, Math.floor(view.zoom)));
	const near = boundsOf(view, { x: Math.min(reach.x, detail.x), y: Math.min(reach.y, detail.y) });
	const features: GroundFeatures = {};
	for (const tile of tilesIn(boundsOf(view, reach), z)) {
		const closest = overlap(tileBounds(tile), near) ? z : Math.max(first, z - coarser);
		const source = nearest(tile, closest, first, tiles);
		if (!source) continue;
		for (const [layer, here] of Object.entries(featuresOf(source, tile))) {
			features[layer] = [...(features[layer] ?? []), ...here];
		}
	}
	return features;
}

/**
 * How far from its middle a view is shown in full, CSS pixels to each side: as far as all but the largest
 * screens reach. Beyond, the ground is that of some zooms further off.
 */
const detail: Point = { x: 720, y: 560 };
const coarser = 3;

/** The part of a feature that lies in a tile; `source` is the tile itself or one above it. */
function partIn(feature: TileFeature, source: Tile, tile: Tile): Feature<Geometry, Properties>[] {
	const parts = 2 ** (tile.z - source.z);
	const size = extent / parts;
	const left = (tile.x - source.x * parts) * size;
	const top = (tile.y - source.y * parts) * size;
	const exact: Bounds = [left, top, left + size, top + size];
	const more = seam / parts;
	const box: Bounds = [left - more, top - more, left + size + more, top + size + more];
	const geometry = geometryIn(feature, source, box, exact);
	return geometry ? [{ type: 'Feature', geometry, properties: feature.properties }] : [];
}

function boundsOf(view: View, { x, y }: Point): Bounds {
	const size = { width: 2 * x, height: 2 * y };
	const topLeft = fromScreen({ x: 0, y: 0 }, view, size);
	const bottomRight = fromScreen({ x: size.width, y: size.height }, view, size);
	return [topLeft.lng, bottomRight.lat, bottomRight.lng, topLeft.lat];
}

/** The tile over a tile that is closest to a zoom, of those that there are. */
function nearest(
	tile: Tile,
	closest: number,
	first: number,
	tiles: Manifest['tiles']
): Tile | undefined {
	for (let z = closest; z >= first; z--) {
		const above = ancestor(tile, z);
		if (hasTile(tiles, wrappedTile(above))) return above;
	}
	return undefined;
}

function geometryIn(
	feature: TileFeature,
	tile: Tile,
	box: Bounds,
	exact: Bounds
): Geometry | undefined {
	const at = ([x, y]: Position) => positionIn(tile, { x: x!, y: y! }, extent);
	if (feature.type === 1) {
		const points = feature.geometry.flat().filter(([x, y]) => {
			const [left, top, right, bottom] = exact;
			return x >= left && x < right && y >= top && y < bottom;
		});
		const [first, ...more] = points;
		if (!first) return undefined;
		return more.length
			? { type: 'MultiPoint', coordinates: points.map(at) }
			: { type: 'Point', coordinates: at(first) };
	}
	if (feature.type === 2) {
		const lines = feature.geometry.flatMap((line) => clippedLine(line, box));
		if (!lines.length) return undefined;
		return { type: 'MultiLineString', coordinates: lines.map((line) => line.map(at)) };
	}
	const least = leastPixels * ((exact[2] - exact[0]) / worldSize) ** 2;
	const large = tilePolygons(feature).filter(([outer]) => Math.abs(signedSize(outer!)) >= least);
	const polygons = clipped(large, box);
	if (!polygons.length) return undefined;
	return {
		type: 'MultiPolygon',
		coordinates: polygons.map((rings) => rings.map((ring) => ring.map(at)))
	};
}
