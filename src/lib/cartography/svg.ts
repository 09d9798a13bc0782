/**
 * The map as a drawing: the same layers as the live map's style, evaluated by the same rules, written
 * as SVG. It is there in the first paint, needs no script and prints as vectors.
 *
 * A page's map has no size yet when it is drawn, so each frame size (see `frameSizes`) has a group of
 * its own around the middle, and the style sheet shows the one that fits. Shapes are written once and
 * used by all groups at their scale; strokes and names keep their size on the screen.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { frame, noPadding, type Target } from '$lib/geo/camera';
import type { Point, Size, View } from '$lib/geo/lng-lat';
import {
	asker,
	featuresOf,
	isShownAt,
	type Answers,
	type FeatureLayer,
	type Globals,
	type MapFeature
} from './evaluate';
import { storySource } from './story-layers';
import { circleSvg, escaped, fillSvg, lineSvg, nameSvg, round } from './svg-marks';
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
	/** Address of a place's page; without it labels are no links. */
	hrefOf?: (place: string) => string;
};

/** A drawing's shared shapes and its groups, to be put into an `<svg>`. */
export type Drawing = { shapes: string; groups: { size: Size; view: View; content: string }[] };

/** Draws the map. Pure: equal options make equal drawings. */
export function draw(options: DrawingOptions): Drawing {
	const frames = options.sizes.map((size) => ({
		size,
		view: frame(options.target, size, noPadding)
	}));
	const closest = frames.reduce((a, b) => (b.view.zoom > a.view.zoom ? b : a)).view;
	const sheet = plane(closest, options.reach);
	const paths = new Map<string, string>();
	const groups = frames.map(({ size, view }) => ({
		size,
		view,
		content: group(options, view, sheet, 2 ** (view.zoom - closest.zoom), paths)
	}));
	const shapes = [...paths].map(([d, id]) => `<path id="${id}" d="${d}"/>`).join('');
	return { shapes, groups };
}

/** A piece of the drawing; pieces of one place's label are put together into a link. */
type Piece = { svg: string; place?: string };

/** All layers at one zoom, from the bottom up. */
function group(
	options: DrawingOptions,
	view: View,
	sheet: Plane,
	scale: number,
	paths: Map<string, string>
): string {
	const globals: Globals = {
		zoom: view.zoom,
		globalState: { selected: options.selected, highlighted: '' }
	};
	const shown = options.layers.filter(
		(layer): layer is FeatureLayer => layer.type !== 'background' && isShownAt(layer, view.zoom)
	);
	const asked = shown.map((layer) => ({
		layer,
		features: featuresOf(layer, options.data[sourceOf(layer)] ?? [], globals).map((feature) => ({
			feature,
			answers: asker(layer, feature, globals)
		}))
	}));
	const at = (feature: MapFeature): Point | undefined => {
		if (feature.geometry.type !== 'Point') return undefined;
		const { x, y } = sheet.toPlane(feature.geometry.coordinates);
		if (Math.abs(x) > options.reach.x || Math.abs(y) > options.reach.y) return undefined;
		return { x: x * scale, y: y * scale };
	};
	const names = placed(asked, at);
	const pieces = asked.flatMap(({ layer, features }): Piece[] => {
		if (layer.type === 'fill' || layer.type === 'line') {
			return shapesSvg(layer.type, features, options.ink, sheet, scale, paths);
		}
		return features.flatMap(({ feature, answers }): Piece[] => {
			const label = sourceOf(layer) === storySource && feature.properties.part === 'label';
			const place = label ? String(feature.properties.id) : undefined;
			const point = at(feature);
			const name = names.get(answers);
			if (name) return [{ svg: nameSvg(name, answers, options.ink), place }];
			if (layer.type !== 'circle' || !point) return [];
			return [{ svg: circleSvg(point, answers, options.ink), place }];
		});
	});
	return linked(pieces, options);
}

/** A layer's shapes; those that look alike are one path. */
function shapesSvg(
	type: 'fill' | 'line',
	features: Asked[number]['features'],
	ink: Ink,
	sheet: Plane,
	scale: number,
	paths: Map<string, string>
): Piece[] {
	const alike = new Map<string, string[]>();
	for (const { feature, answers } of features) {
		const d = sheet.toPath(feature.geometry);
		const looks = type === 'fill' ? [fillSvg(answers, ink)] : lineSvg(answers, ink, scale);
		for (const look of d ? looks : []) alike.set(look, [...(alike.get(look) ?? []), d]);
	}
	return [...alike].map(([look, parts]) => {
		const id = pathId(parts.join(''), paths);
		return { svg: `<use href="#${id}" transform="scale(${round(scale, 4)})"${look}/>` };
	});
}

function sourceOf(layer: FeatureLayer): string {
	return String(layer.source);
}

function pathId(d: string, paths: Map<string, string>): string {
	const id = paths.get(d) ?? `p${paths.size}`;
	paths.set(d, id);
	return id;
}

type Asked = { layer: FeatureLayer; features: { feature: MapFeature; answers: Answers }[] }[];

/** Lays out all names and lets them give way to those above them, the top layer first as in MapLibre. */
function placed(asked: Asked, at: (feature: MapFeature) => Point | undefined): Map<Answers, Name> {
	const names = new Map<Answers, Name>();
	const taken: Box[] = [];
	for (const { layer, features } of asked.toReversed()) {
		if (layer.type !== 'symbol') continue;
		const sorted = features.toSorted(
			(a, b) =>
				a.answers.number('layout', 'symbol-sort-key') -
					b.answers.number('layout', 'symbol-sort-key') || 0
		);
		for (const { feature, answers } of sorted) {
			const point = at(feature);
			const name = point && layOut(answers, point);
			if (!name) continue;
			const free =
				answers.flag('layout', 'text-allow-overlap') ||
				!taken.some((box) => overlap(box, name.box));
			if (!free) continue;
			taken.push(name.box);
			names.set(answers, name);
		}
	}
	return names;
}

/**
 * A part of the drawing that is not read aloud: a place's label is said by its link's title, in one piece,
 * and the ground's names are there for the eye.
 */
function seenOnly(svg: string): string {
	return `<g aria-hidden="true">${svg}</g>`;
}

/** Puts the pieces of each place's label into a link, where the first of them stands. */
function linked(pieces: Piece[], { hrefOf, selected, data }: DrawingOptions): string {
	if (!hrefOf) return pieces.map(({ svg }) => svg).join('');
	const names = new Map(
		data[storySource]?.map(({ properties: { id, name, number } }) => [
			String(id),
			[number, name].filter(Boolean).join(' ')
		])
	);
	const open = new Map<string, string[]>();
	const order: (string | { place: string })[] = [];
	for (const { svg, place } of pieces) {
		if (place === undefined) {
			order.push(svg.includes('<text') ? seenOnly(svg) : svg);
		} else if (open.has(place)) {
			open.get(place)!.push(svg);
		} else {
			open.set(place, [svg]);
			order.push({ place });
		}
	}
	return order
		.map((entry) => {
			if (typeof entry === 'string') return entry;
			const { place } = entry;
			const current = place === selected ? ' aria-current="page"' : '';
			const label = escaped(names.get(place) ?? place);
			const drawn = seenOnly(open.get(place)!.join(''));
			return `<a href="${hrefOf(place)}"${current}><title>${label}</title>${drawn}</a>`;
		})
		.join('');
}
