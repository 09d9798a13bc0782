/**
 * The map as a drawing: the same layers as the live map's style, evaluated by the same rules, written
 * as SVG. It is there in the first paint, needs no script and prints as vectors.
 *
 * A page's map has no size yet when it is drawn, so each frame size (see `frameSizes`) has a group of
 * its own around the middle, and the style sheet shows the one that fits. Shapes are written once and
 * used by all groups at their scale; strokes and names keep their size on the screen.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Position } from 'geojson';
import { frame, type Target } from '$lib/geo/camera';
import type { Point, Size, View } from '$lib/geo/lng-lat';
import { noPadding } from '$lib/geo/padding';
import { compiledLayers } from './drawn-layers';
import { isShownAt, type CompiledLayer, type MapFeature } from './evaluate';
import type { Measure } from './measure';
import { storySource } from './story-layers';
import { linked, type Piece } from './svg-links';
import { circleSvg, nameSvg } from './svg-marks';
import { placed } from './svg-names';
import type { Ink } from './svg-palette';
import { plane } from './svg-plane';
import { isShape, shapesSvg, sourceOf, toleranceOf, type Drawn, type Frame } from './svg-shapes';

/**
 * The features of a map in sight of a view, as far as `reach` CSS pixels from its middle to each side: by
 * source, or where a source has layers by `source/layer`.
 */
export type MapData = (view: View, reach: Point) => Record<string, MapFeature[]>;

/** What is drawn, and how. */
export type DrawingOptions = {
	/** The style's layers, made with the palette of stand-ins. */
	layers: LayerSpecification[];
	data: MapData;
	target: Target;
	/** The selected place, or none. */
	selected: string;
	/** The sizes to draw groups for; one size makes a picture of that size. */
	sizes: Size[];
	/** How far the drawing goes from its middle to each side, CSS pixels of its closest frame. */
	reach: Point;
	/** Leaves out what there is no room for; all is drawn where nothing says so. */
	fit?: (
		data: Record<string, MapFeature[]>,
		weigh: (feature: MapFeature, source: string) => number
	) => Record<string, MapFeature[]>;
	/** How far from a frame's middle names of the ground are set, CSS pixels; as far as all goes where not given. */
	named?: (size: Size) => Point;
	ink: Ink;
	measure: Measure;
	/** Address of a place's page; without it labels are no links. */
	hrefOf?: (place: string) => string;
};

/** A drawing's shared shapes and its groups, to be put into an `<svg>`. */
export type Drawing = { shapes: string; groups: { size: Size; view: View; content: string }[] };

/**
 * Draws the map. Pure: equal options make equal drawings.
 *
 * @throws {DrawingError} for a layer that it would not render as the live map does
 */
export function draw(options: DrawingOptions): Drawing {
	const layers = compiledLayers(options.layers, options.selected);
	const frames = options.sizes.map((size) => ({
		size,
		view: frame(options.target, size, noPadding)
	}));
	const closest = frames.reduce((a, b) => (b.view.zoom > a.view.zoom ? b : a)).view;
	const drawn = plane(closest, options.reach);
	const all = options.data(closest, options.reach);
	const weigh = (feature: MapFeature, source: string) =>
		drawn.toPath(feature.geometry, toleranceOf(source, feature)).length;
	const data = options.fit?.(all, weigh) ?? all;
	const paths = new Map<string, string>();
	const groups = frames.map(({ size, view }) => {
		const scale = 2 ** (view.zoom - closest.zoom);
		// A label keeps its size at every scale, so each frame has a middle of its own.
		const middle = drawn.toPlane([view.lng, view.lat]);
		const content = group(options, data, layers, {
			size,
			view,
			plane: drawn,
			middle,
			scale,
			paths
		});
		return { size, view, content };
	});
	const shapes = [...paths].map(([d, id]) => `<path id="${id}" d="${d}"/>`).join('');
	return { shapes, groups };
}

/** All layers at one zoom, from the bottom up. */
function group(
	options: DrawingOptions,
	data: Record<string, MapFeature[]>,
	layers: CompiledLayer[],
	frame: Frame
): string {
	const { zoom } = frame.view;
	// Names are not shared among frames: each has those of its own zoom, as the live map has.
	const points = options.data(frame.view, options.named?.(frame.size) ?? options.reach);
	const drawn: Drawn = layers
		.filter(({ layer }) => isShownAt(layer, zoom))
		.map(({ layer, featuresAt }) => ({
			layer,
			features: featuresAt((isShape(layer) ? data : points)[sourceOf(layer)] ?? [], zoom).map(
				(each) => ({
					...each,
					points: pointsOf(each.feature, options, sourceOf(layer), frame)
				})
			)
		}));
	const names = placed(drawn, options.measure);
	const pieces = drawn.flatMap(({ layer, features }): Piece[] => {
		if (isShape(layer)) {
			return shapesSvg(layer, features, options.ink, frame);
		}
		return features.flatMap(({ feature, values, points }) => {
			const label = sourceOf(layer) === storySource && feature.properties.part === 'label';
			const place = label ? String(feature.properties.id) : undefined;
			const marks =
				layer.type === 'circle'
					? points.map((point) => circleSvg(point, values, options.ink))
					: (names.get(values) ?? []).map((name) => nameSvg(name, values, options.ink));
			return marks.map((svg) => ({ svg, place, text: layer.type === 'symbol' }));
		});
	});
	return linked(pieces, { ...options, data: points });
}

/** Where a point or each of several stands on the frame; none beyond the drawing's edge. */
function pointsOf(
	{ geometry }: MapFeature,
	{ reach, named }: DrawingOptions,
	source: string,
	{ size, plane, middle, scale }: Frame
): Point[] {
	const near = source === storySource ? undefined : named?.(size);
	const positions: Position[] =
		geometry.type === 'Point'
			? [geometry.coordinates]
			: geometry.type === 'MultiPoint'
				? geometry.coordinates
				: [];
	return positions.flatMap((position) => {
		const { x, y } = plane.toPlane(position);
		const at = { x: (x - middle.x) * scale, y: (y - middle.y) * scale };
		const beyond =
			Math.abs(x) > reach.x ||
			Math.abs(y) > reach.y ||
			(near && (Math.abs(at.x) > near.x || Math.abs(at.y) > near.y));
		return beyond ? [] : [at];
	});
}
