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
import { frame, noPadding, type Target } from '$lib/geo/camera';
import type { Point, Size, View } from '$lib/geo/lng-lat';
import {
	compileLayer,
	isShownAt,
	type CompiledLayer,
	type MapFeature,
	type Values
} from './evaluate';
import type { Measure } from './measure';
import { storySource } from './story-layers';
import { linked, type Piece } from './svg-links';
import { circleSvg, fillSvg, lineSvg, nameSvg, round } from './svg-marks';
import type { Ink } from './svg-palette';
import { plane, type Plane } from './svg-plane';
import { layOut, overlap, type Box, type Name } from './svg-text';

/** What is drawn, and how. */
export type DrawingOptions = {
	/** The style's layers, made with the palette of stand-ins. */
	layers: LayerSpecification[];
	/** The features of each source. */
	data: Record<string, MapFeature[]>;
	target: Target;
	/** The selected place, or none. */
	selected: string;
	/** The sizes to draw groups for; one size makes a picture of that size. */
	sizes: Size[];
	/** How far the drawing goes from its middle to each side, CSS pixels of its closest frame. */
	reach: Point;
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
	const globalState = { selected: options.selected, highlighted: '' };
	// The background is the page's own: it has no edge.
	const layers = options.layers
		.filter(({ type }) => type !== 'background')
		.map((layer) => compileLayer(layer, globalState));
	const frames = options.sizes.map((size) => ({
		size,
		view: frame(options.target, size, noPadding)
	}));
	const closest = frames.reduce((a, b) => (b.view.zoom > a.view.zoom ? b : a)).view;
	const drawn = plane(closest, options.reach);
	const paths = new Map<string, string>();
	const groups = frames.map(({ size, view }) => {
		const scale = 2 ** (view.zoom - closest.zoom);
		// A label keeps its size at every scale, so each frame has a middle of its own.
		const middle = drawn.toPlane([view.lng, view.lat]);
		const content = group(options, layers, { view, plane: drawn, middle, scale, paths });
		return { size, view, content };
	});
	const shapes = [...paths].map(([d, id]) => `<path id="${id}" d="${d}"/>`).join('');
	return { shapes, groups };
}

/** Where a group is drawn: its view, the plane of all groups, its middle and scale on that, the paths they share. */
type Frame = {
	view: View;
	plane: Plane;
	middle: Point;
	scale: number;
	paths: Map<string, string>;
};

/** A layer with its features at a frame's zoom; points are where each stands on the frame. */
type Drawn = {
	layer: CompiledLayer['layer'];
	features: { feature: MapFeature; values: Values; points: Point[] }[];
}[];

/** All layers at one zoom, from the bottom up. */
function group(options: DrawingOptions, layers: CompiledLayer[], frame: Frame): string {
	const { zoom } = frame.view;
	const drawn: Drawn = layers
		.filter(({ layer }) => isShownAt(layer, zoom))
		.map(({ layer, featuresAt }) => ({
			layer,
			features: featuresAt(options.data[sourceOf(layer)] ?? [], zoom).map((each) => ({
				...each,
				points: pointsOf(each.feature, options.reach, frame)
			}))
		}));
	const names = placed(drawn, options.measure);
	const pieces = drawn.flatMap(({ layer, features }): Piece[] => {
		if (layer.type === 'fill' || layer.type === 'line') {
			return shapesSvg(layer.type, features, options.ink, frame);
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
	return linked(pieces, options);
}

/** Where a point or each of several stands on the frame; none beyond the drawing's edge. */
function pointsOf(
	{ geometry }: MapFeature,
	reach: Point,
	{ plane, middle, scale }: Frame
): Point[] {
	const positions: Position[] =
		geometry.type === 'Point'
			? [geometry.coordinates]
			: geometry.type === 'MultiPoint'
				? geometry.coordinates
				: [];
	return positions.flatMap((position) => {
		const { x, y } = plane.toPlane(position);
		const beyond = Math.abs(x) > reach.x || Math.abs(y) > reach.y;
		return beyond ? [] : [{ x: (x - middle.x) * scale, y: (y - middle.y) * scale }];
	});
}

/** A layer's shapes; those that look alike are one path. */
function shapesSvg(
	type: 'fill' | 'line',
	features: Drawn[number]['features'],
	ink: Ink,
	{ plane, middle, scale, paths }: Frame
): Piece[] {
	const shift = `translate(${round(-middle.x, 1)} ${round(-middle.y, 1)})`;
	const place = `scale(${round(scale, 4)})${middle.x || middle.y ? ` ${shift}` : ''}`;
	const alike = new Map<string, string[]>();
	for (const { feature, values } of features) {
		const d = plane.toPath(feature.geometry);
		const looks = type === 'fill' ? [fillSvg(values, ink)] : lineSvg(values, ink, scale);
		for (const look of d ? looks : []) alike.set(look, [...(alike.get(look) ?? []), d]);
	}
	return [...alike].map(([look, parts]) => {
		const id = pathId(parts.join(''), paths);
		return { svg: `<use href="#${id}" transform="${place}"${look}/>` };
	});
}

function sourceOf(layer: CompiledLayer['layer']): string {
	return String(layer.source);
}

/** Ids begin with an underscore, which no id of a passage on the page can. */
function pathId(d: string, paths: Map<string, string>): string {
	const id = paths.get(d) ?? `_p${paths.size}`;
	paths.set(d, id);
	return id;
}

/** Lays out all names and lets them yield to those above them, the top layer first as in MapLibre. */
function placed(drawn: Drawn, measure: Measure): Map<Values, Name[]> {
	const names = new Map<Values, Name[]>();
	const taken: Box[] = [];
	for (const { layer, features } of drawn.toReversed()) {
		if (layer.type !== 'symbol') continue;
		const sorted = features.toSorted(
			(a, b) => a.values.number('symbol-sort-key') - b.values.number('symbol-sort-key') || 0
		);
		for (const { values, points } of sorted) {
			const overlaps = values.flag('text-allow-overlap');
			const free = points.flatMap((point) => {
				const name = layOut(values, point, measure);
				if (!name) return [];
				if (!overlaps && taken.some((box) => overlap(box, name.box))) return [];
				taken.push(name.box);
				return [name];
			});
			names.set(values, free);
		}
	}
	return names;
}
