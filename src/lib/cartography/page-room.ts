/**
 * What of the ground a page's drawing has room for. A page must stay light wherever its story is, so the
 * ground in it is generalized by weight: the most important things first, until there are as many bytes as a
 * page can bear. The live map, which takes the drawing's place, and pictures to take away show the rest.
 */
import { signedSize } from '$lib/geo/areas';
import { piecesOf } from '$lib/geo/pieces';
import type { GroundLayer } from '$lib/ground/schema';
import type { MapFeature } from './evaluate';
import { groundSource } from './ground-shapes';

/** Bytes of path data that the ground may take in a page; compressed they are about two fifths. */
const room = 19_500;

/**
 * From the most important on; what is not named, such as buildings, is for the live map. Areas have a part
 * of the room that they may take: of more than that the largest are kept.
 */
const importance: [layer: GroundLayer, kinds: string[], share?: number][] = [
	['land', ['land']],
	['water', ['sea']],
	['shore', ['shore']],
	['borders', ['state']],
	['roads', ['motorway']],
	['roads', ['trunk']],
	['cover', ['builtup'], 0.25],
	['water', ['inland'], 0.12],
	['piers', ['pier']],
	['roads', ['main']],
	['railways', ['rail']],
	['roads', ['secondary']],
	['cover', ['industry', 'airfield'], 0.1],
	['roads', ['tertiary']],
	['waterways', ['river', 'canal']],
	['cover', ['wood', 'sand'], 0.12],
	['cover', ['green', 'wetland'], 0.1],
	['runways', ['runway']],
	['roads', ['street']],
	['railways', ['yard']]
];

/**
 * The shapes that fit. Names are not weighed: they are few.
 *
 * @param data by source, or `source/layer`
 * @param weigh the bytes of the path of a source's feature
 */
export function fitting(
	data: Record<string, MapFeature[]>,
	weigh: (feature: MapFeature, source: string) => number
): Record<string, MapFeature[]> {
	const kept: Record<string, MapFeature[]> = {};
	for (const [source, features] of Object.entries(data)) {
		if (!source.startsWith(`${groundSource}/`)) kept[source] = features;
	}
	const labels = `${groundSource}/labels`;
	if (data[labels]) kept[labels] = data[labels];
	let left = room;
	for (const [layer, kinds, share = 1] of importance) {
		const source = `${groundSource}/${layer}`;
		const weighOne = (feature: MapFeature) => weigh(feature, source);
		const weighAll = (features: MapFeature[]) =>
			features.reduce((sum, feature) => sum + weighOne(feature), 0);
		const wanted = (data[source] ?? []).filter(({ properties }) =>
			kinds.includes(String(properties.kind))
		);
		const most = Math.min(left, room * share);
		const chosen = weighAll(wanted) <= most ? wanted : largest(wanted, most, weighOne);
		left -= weighAll(chosen);
		if (chosen.length) kept[source] = [...(kept[source] ?? []), ...chosen];
	}
	return kept;
}

/** The largest areas of some, as many as fit; lines are not chosen among: they would not join up. */
function largest(
	features: MapFeature[],
	bytes: number,
	weigh: (feature: MapFeature) => number
): MapFeature[] {
	const areas = features.flatMap((feature) =>
		piecesOf(feature.geometry).polygons.map((coordinates) => ({
			feature: { ...feature, geometry: { type: 'Polygon' as const, coordinates } },
			size: Math.abs(signedSize(coordinates[0]!))
		}))
	);
	let left = bytes;
	return areas
		.toSorted((a, b) => b.size - a.size)
		.flatMap(({ feature }) => {
			const weight = weigh(feature);
			if (weight > left) return [];
			left -= weight;
			return [feature];
		});
}
