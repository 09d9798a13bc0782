/** The drawing's shapes: paths that all of its groups share, each used at a group's scale. */
import type { Point, Size, View } from '$lib/geo/lng-lat';
import type { CompiledLayer, MapFeature, Values } from './evaluate';
import { storySource } from './story-layers';
import { placeAttribute, type Piece } from './svg-links';
import { fillSvg, lineSvg, round } from './svg-marks';
import type { Ink } from './svg-palette';
import { pathScale } from './svg-path';
import { faithful, type Plane } from './svg-plane';

/** Where a group is drawn: its size and view, the plane of all groups, its middle and scale on that, the paths they share. */
export type Frame = {
	size: Size;
	view: View;
	plane: Plane;
	middle: Point;
	scale: number;
	paths: Map<string, string>;
};

/** A layer with its features at a frame's zoom; points are where each stands on the frame. */
export type Drawn = {
	layer: CompiledLayer['layer'];
	features: { feature: MapFeature; values: Values; points: Point[] }[];
}[];

/** Whether a layer draws shapes, and not marks at points. */
export function isShape({ type }: CompiledLayer['layer']): boolean {
	return type === 'fill' || type === 'line';
}

/**
 * A layer's shapes; those that look alike and say the same of themselves are one path. What they say and not
 * only how they look: so each frame has the same paths, whatever its zoom makes of them.
 */
export function shapesSvg(
	layer: CompiledLayer['layer'],
	features: Drawn[number]['features'],
	ink: Ink,
	{ plane, middle, scale, paths }: Frame
): Piece[] {
	const shift = `translate(${round(-middle.x / pathScale, 1)} ${round(-middle.y / pathScale, 1)})`;
	const place = `scale(${round(scale * pathScale, 4)})${middle.x || middle.y ? ` ${shift}` : ''}`;
	const alike = new Map<string, { look: string; parts: string[] }>();
	for (const { feature, values } of features) {
		const looks =
			layer.type === 'fill' ? fillSvg(values, ink) : lineSvg(values, ink, scale * pathScale);
		if (!looks.length) continue;
		const d = plane.toPath(feature.geometry, toleranceOf(sourceOf(layer), feature));
		if (!d) continue;
		for (const look of looks) {
			const key = `${look} ${JSON.stringify(feature.properties)}`;
			const group = alike.get(key) ?? { look: look + ofPlace(layer, feature), parts: [] };
			group.parts.push(d);
			alike.set(key, group);
		}
	}
	return [...alike.values()].map(({ look, parts }) => {
		const id = pathId(parts.join(''), paths);
		return { svg: `<use href="#${id}" transform="${place}"${look}/>` };
	});
}

/** Says of which place a shape is, so that the page can let it stand back; of the ground's it says nothing. */
function ofPlace(layer: CompiledLayer['layer'], { properties }: MapFeature): string {
	return sourceOf(layer) === storySource ? placeAttribute(String(properties.id)) : '';
}

/** How far a shape may be from its course: the story's shapes keep it; the ground's may be freer, its areas above all. */
export function toleranceOf(source: string, { geometry }: MapFeature): number {
	if (source === storySource) return faithful;
	return geometry.type.endsWith('Polygon') ? 3 * faithful : 1.5 * faithful;
}

/** Where a layer's features come from: a source, or a layer of one as `source/layer`. */
export function sourceOf(layer: CompiledLayer['layer']): string {
	const { source, 'source-layer': within } = layer;
	return within === undefined ? String(source) : `${source}/${within}`;
}

/** Ids begin with an underscore, which no id of a passage on the page can. */
function pathId(d: string, paths: Map<string, string>): string {
	const id = paths.get(d) ?? `_p${paths.size}`;
	paths.set(d, id);
	return id;
}
