/**
 * Made-up ground: one feature of every kind that the schema knows, in every variant that a style can tell
 * apart. Tests ask the layers about these instead of some story's ground, which has whatever lies there.
 */
import type { MapFeature } from '$lib/cartography/evaluate';
import { groundSource } from '$lib/cartography/ground-shapes';
import { shieldImages, shieldPrefix } from '$lib/cartography/shields';
import { groundLayers, kinds, type GroundLayer } from '$lib/ground/schema';

/** A geometry of each type; how large they are does not matter. */
export const shapes = {
	area: {
		type: 'Polygon',
		coordinates: [
			[
				[0, 0],
				[1, 0],
				[1, 1],
				[0, 0]
			]
		]
	},
	line: {
		type: 'LineString',
		coordinates: [
			[0, 0],
			[1, 1]
		]
	},
	point: { type: 'Point', coordinates: [0, 0] }
} satisfies Record<string, MapFeature['geometry']>;

const areas: GroundLayer[] = ['land', 'cover', 'water', 'piers', 'buildings'];

function geometryOf(layer: GroundLayer): MapFeature['geometry'] {
	if (layer === 'labels') return shapes.point;
	return areas.includes(layer) ? shapes.area : shapes.line;
}

/** What features of a layer may say beside their kind, a variant each; the plain one is always there. */
const variants: Partial<Record<GroundLayer, object[]>> = {
	roads: [{ link: true }, { tunnel: true }],
	railways: [{ tunnel: true }],
	waterways: [{ tunnel: true }],
	labels: [
		...[1, 2, 3, 4, 5, 6].map((rank) => ({ rank })),
		...shieldImages.map((image) => ({ shield: image.slice(shieldPrefix.length), ref: 'A 1' })),
		{ second: 'Un nom', rotate: 30, from: 6, until: 12 },
		{ rotate: 30, fits: 14 }
	]
};

/** The features of the ground by `source/layer`, as the drawing takes them. */
export const groundSamples: Record<string, MapFeature[]> = Object.fromEntries(
	groundLayers.map((layer) => [
		`${groundSource}/${layer}`,
		Object.keys(kinds[layer]).flatMap((kind) =>
			[{}, ...(variants[layer] ?? [])].map((variant): MapFeature => {
				const name = layer === 'labels' ? { name: 'A name', fits: 11 } : {};
				return {
					type: 'Feature',
					properties: { kind, ...name, ...variant },
					geometry: geometryOf(layer)
				};
			})
		)
	])
);
