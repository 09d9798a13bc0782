/** Makes a tile as simple as its zoom: what comes too early or is too small is left out, the rest smoothed. */
import { dissolved, signedSize } from '$lib/geo/areas';
import { simplified } from '$lib/geo/simplify';
import { chained, tilePolygons } from './rings';
import { closestTiles } from './reach';
import {
	extent,
	firstZoom,
	groundLayers,
	type GroundLayer,
	type Properties,
	type TileFeature,
	type TileLayers
} from './schema';
import { worldSize } from '$lib/geo/mercator';

/** How many features a tile does without, and why. */
export type LeftOut = { tooSmall: number; tooEarly: number };

/** Units of a tile in a CSS pixel. */
const pixel = extent / worldSize;

/** CSS pixels by which a line may be smoothed; the closest tiles are enlarged and keep more. */
const tolerance = (layer: GroundLayer, z: number) =>
	(z < closestTiles ? 0.45 : layer === 'buildings' ? 0.35 : 0.12) * pixel;

/** Square CSS pixels that an area must have to be seen. */
function leastSize(layer: GroundLayer, z: number): number {
	if (layer === 'land' || layer === 'piers') return z < closestTiles ? 1 : 0;
	if (layer === 'buildings') return 7;
	if (layer === 'water') return z < closestTiles ? 10 : 2;
	return z < closestTiles ? 60 : 12;
}

/** Whether areas are mapped piece by piece, fields or houses in a row, and are seen as one. */
const joining = (layer: GroundLayer, z: number) =>
	layer === 'buildings' || (layer === 'cover' && z < closestTiles);

/** Areas as one where they meet; as they are, where their edges are too tangled to say. */
function whole(feature: TileFeature): TileFeature['geometry'] {
	try {
		return dissolved(tilePolygons(feature)).flat() as TileFeature['geometry'];
	} catch {
		return feature.geometry;
	}
}

/** Points that stand still, in the order of their layer. */
const separate: GroundLayer[] = ['labels'];

/** @returns the tile as it is encoded: features that say the same are one */
export function generalized(layers: TileLayers, z: number): { kept: TileLayers; left: LeftOut } {
	const left = { tooSmall: 0, tooEarly: 0 };
	const kept: TileLayers = {};
	for (const layer of groundLayers) {
		const timely = (layers[layer] ?? []).filter(({ properties }) => {
			const early = layer !== 'labels' && z < (firstZoom(layer, properties.kind) ?? Infinity);
			if (early) left.tooEarly += 1;
			return !early;
		});
		const features = separate.includes(layer)
			? timely
			: alike(timely).flatMap((feature) => smoothed(layer, feature, z, left));
		if (features.length) kept[layer] = features;
	}
	return { kept, left };
}

/** Features with equal properties as one, in the order of the first of each. */
function alike(features: TileFeature[]): TileFeature[] {
	const groups = new Map<string, TileFeature>();
	for (const { type, geometry, properties } of features) {
		const key = `${type} ${JSON.stringify(properties)}`;
		const group = groups.get(key);
		if (group) group.geometry = [...group.geometry, ...geometry];
		else groups.set(key, { type, geometry, properties: sorted(properties) });
	}
	return [...groups.values()];
}

function sorted(properties: Properties): Properties {
	const entries = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(entries) as Properties;
}

function smoothed(
	layer: GroundLayer,
	feature: TileFeature,
	z: number,
	left: LeftOut
): TileFeature[] {
	const { type } = feature;
	if (type === 1) return [feature];
	const geometry = joining(layer, z) ? whole(feature) : feature.geometry;
	const count = geometry.length;
	const parts = (
		type === 2
			? chained(geometry).map((line) => smooth(layer, line, z))
			: geometry.flatMap((ring) => {
					// A hole or an outer ring too small to be seen.
					if (Math.abs(signedSize(ring)) < leastSize(layer, z) * pixel ** 2) return [];
					const smoother = smooth(layer, ring, z);
					return smoother.length < 4 ? [] : [smoother];
				})
	) as TileFeature['geometry'];
	if (type === 3) left.tooSmall += count - parts.length;
	return parts.length ? [{ ...feature, geometry: parts }] : [];
}

function smooth(layer: GroundLayer, line: number[][], z: number): number[][] {
	return simplified({ type: 'LineString', coordinates: line }, tolerance(layer, z)).coordinates;
}
