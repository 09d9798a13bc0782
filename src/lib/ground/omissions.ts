/** Leaves out of a tile what an editor has taken out of the ground. */
import { inArea, lineOutside, without, type Area } from '$lib/geo/areas';
import { overlap } from '$lib/geo/extents';
import type { Bounds } from '$lib/geo/lng-lat';
import { pointIn, tileBounds, type Tile } from '$lib/geo/tiles';
import type { Omission } from './amendments';
import { tilePolygons } from './rings';
import { extent, groundLayers, type TileFeature, type TileLayers } from './schema';

/** The layers of a tile without what the omissions name; shapes are cut at their areas' edges. */
export function leaveOut(layers: TileLayers, tile: Tile, omissions: Omission[]): TileLayers {
	const near = tileBounds(tile, 0.1);
	const here = omissions.filter(({ area }) => overlap(extentOf(area), near));
	if (!here.length) return layers;
	const left: TileLayers = {};
	for (const layer of groundLayers) {
		let features = layers[layer] ?? [];
		for (const { area, layers: named, kinds } of here) {
			// The land is joined with an exact piece before it comes here.
			if (!named.includes(layer) || layer === 'land' || layer === 'shore') continue;
			const local = area.map((rings) =>
				rings.map((ring) =>
					ring.map((position) => {
						const { x, y } = pointIn(tile, position, extent);
						return [x, y];
					})
				)
			);
			features = features.flatMap((feature) =>
				kinds && !kinds.includes(feature.properties.kind) ? [feature] : outside(feature, local)
			);
		}
		if (features.length) left[layer] = features;
	}
	return left;
}

function outside(feature: TileFeature, area: Area): TileFeature[] {
	const { type, geometry } = feature;
	const points = geometry.flat();
	if (!overlap(boxOf(points), extentOf(area))) return [feature];
	const parts = (
		type === 1
			? geometry.filter(([point]) => !inArea(area, point!))
			: type === 2
				? geometry.flatMap((line) => lineOutside(line, area))
				: without(tilePolygons(feature), area).flat()
	) as TileFeature['geometry'];
	return parts.length ? [{ ...feature, geometry: parts }] : [];
}

const extentOf = (area: Area): Bounds => boxOf(area.flat(2));

function boxOf(positions: number[][]): Bounds {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of positions as [number, number][]) {
		left = Math.min(left, x);
		right = Math.max(right, x);
		top = Math.min(top, y);
		bottom = Math.max(bottom, y);
	}
	return [left, top, right, bottom];
}
