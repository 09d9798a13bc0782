/**
 * Contrast of everything that the map says, on what it is really painted on: asked of the layers
 * themselves, in every state and at every zoom, so that a new layer or colour is held to it without being
 * listed here.
 */
import { describe, expect, test } from 'vitest';
import {
	atRest,
	compileLayer,
	isShownAt,
	type MapFeature,
	type Values,
	type GlobalState
} from '$lib/cartography/evaluate';
import { palettes, type Colour, type Palette } from '$lib/cartography/palette';
import { shieldColour } from '$lib/cartography/shields';
import { storySource } from '$lib/cartography/story-layers';
import { mapLayers } from '$lib/cartography/style';
import type { FeatureLayer } from '$lib/cartography/supported';
import { standIns } from '$lib/cartography/svg-palette';
import { groundSamples, shapes } from './ground-samples';

/** Relative luminance and contrast: WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(hex: string): number {
	const [r, g, b] = channels(hex).map((value) => {
		const channel = value / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

function contrast(a: string, b: string): number {
	const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

/** A translucent colour on an opaque one. */
function over(top: string, bottom: string, opacity: number): string {
	const below = channels(bottom);
	const mixed = channels(top).map((value, index) =>
		Math.round(value * opacity + below[index]! * (1 - opacity))
			.toString(16)
			.padStart(2, '0')
	);
	return `#${mixed.join('')}`;
}

/** One place of every kind that a story can have. */
const places: MapFeature[] = ['scene', 'setting'].flatMap((role) =>
	['certain', 'less-certain', 'uncertain'].flatMap((certainty) =>
		[
			[true, 'measured'],
			[false, 'fitted'],
			[false, 'drawn']
		].flatMap(([onWater, basis]) => {
			const common = {
				basis,
				id: 'this',
				name: 'A name',
				number: 1,
				role,
				certainty,
				onWater,
				beside: role === 'scene'
			};
			const properties = { ...common, precisionPixels: 1000 };
			return [
				...Object.values(shapes).map((geometry) => ({
					type: 'Feature' as const,
					properties: { ...properties, part: 'shape' },
					geometry
				})),
				{
					type: 'Feature' as const,
					properties: { ...properties, part: 'label' },
					geometry: shapes.point
				}
			];
		})
	)
);

const data: Record<string, MapFeature[]> = { ...groundSamples, [storySource]: places };

/** What may be selected, highlighted and dimmed while a place is on the map. */
const states: Record<string, GlobalState> = {
	overview: atRest,
	selected: { ...atRest, selected: 'this' },
	highlighted: { ...atRest, selected: 'other', highlighted: ['this'] },
	quiet: { ...atRest, selected: 'other' },
	dimmed: { ...atRest, dimmed: ['this'] }
};

/** From a world to a street, in steps so short that what fades in is also met half faded. */
const zooms = Array.from({ length: 57 }, (_, step) => 3 + step / 4);

type Painted = {
	layer: FeatureLayer;
	/** How many layers are below its own. */
	order: number;
	source: string;
	feature: MapFeature;
	values: Values;
	zoom: number;
};

/** Every feature of every layer at every zoom at which it is drawn, from the bottom up. */
function painted(state: GlobalState): Painted[] {
	const layers = mapLayers(standIns, 'en')
		.filter(({ type }) => type !== 'background')
		.map((each) => compileLayer(each, state));
	return zooms.flatMap((zoom) =>
		layers.flatMap(({ layer, featuresAt }, order) => {
			if (!isShownAt(layer, zoom)) return [];
			const { source, 'source-layer': within } = layer;
			const key = within === undefined ? String(source) : `${String(source)}/${within}`;
			return featuresAt(data[key]!, zoom).map((each) => ({
				...each,
				...{ layer, order, zoom, source: String(source) }
			}));
		})
	);
}

const paintedIn = Object.fromEntries(
	Object.entries(states).map(([name, state]) => [name, painted(state)])
);

/** What of the ground lies under marks: areas, and lines so wide that a mark may lie on them alone. */
type Surface = { colour: Colour; opacity: number; width: number };

/** How wide a line of the ground is to be seen: of a casing only what the line above leaves of it. */
function shownWidth({ feature, order, values }: Painted, lines: Painted[]): number {
	const width = values.number('line-width');
	const covering = lines
		.filter((other) => other.feature === feature && other.order > order)
		.filter((other) => !other.values.list('line-dasharray').length)
		.map((other) => other.values.number('line-width'));
	return covering.length ? (width - Math.max(...covering)) / 2 : width;
}

/** The ground's surfaces at a zoom, from the bottom up. */
function surfacesAt(zoom: number): Surface[] {
	const shapes = paintedIn.overview!.filter(
		(one) => one.zoom === zoom && one.source !== storySource && /fill|line/.test(one.layer.type)
	);
	const lines = shapes.filter(({ layer }) => layer.type === 'line');
	return unique(
		shapes.map((one): Surface => {
			const { layer, values } = one;
			if (layer.type === 'fill') {
				const opacity = values.number('fill-opacity');
				return { colour: values.colour('fill-color'), opacity, width: Infinity };
			}
			const opacity = values.number('line-opacity');
			return { colour: values.colour('line-color'), opacity, width: shownWidth(one, lines) };
		})
	);
}

/** Each of several alike once. */
function unique<T>(all: T[]): T[] {
	return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

const surfaces = new Map(zooms.map((zoom) => [zoom, surfacesAt(zoom)]));

/**
 * CSS pixels that a line of the ground must show on either side of a mark to be what the mark is seen on: a
 * thinner one is hidden by the mark, or crosses it.
 */
const margin = 2;

test('the ground has surfaces of every sort: plain, faded in, and wide lines', () => {
	const at = (zoom: number) => surfaces.get(zoom)!;
	expect(new Set(at(12).map(({ colour }) => colour)).size).toBeGreaterThan(10);
	expect(at(15).some(({ opacity }) => opacity > 0 && opacity < 1)).toBe(true);
	expect(at(17).filter(({ width }) => width > 8 && width < Infinity).length).toBeGreaterThan(3);
});

describe.each(Object.entries(palettes) as [string, Palette][])('%s', (_, palette) => {
	const named = (colour: Colour) => palette[colour];

	/** Every colour of the ground that something so wide may be seen on, over the sea and over each other. */
	function groundsBelow(zoom: number, width: number): string[] {
		const below = surfaces.get(zoom)!.filter((surface) => surface.width >= width + 2 * margin);
		const colours = below.reduce<Set<string>>(
			(grounds, { colour, opacity }) =>
				new Set([...grounds, ...[...grounds].map((each) => over(named(colour), each, opacity))]),
			new Set([palette.sea])
		);
		return [...colours];
	}

	describe.each(Object.keys(states))('%s', (state) => {
		const all = paintedIn[state]!;

		test('text reaches 4.5:1 on its halo, its disc or its shield', () => {
			/** Colours of the discs of places that were found alike. */
			const discsLike = ({ feature }: Painted) =>
				all
					.filter((disc) => disc.layer.id === 'discs' && disc.feature.properties.role === 'scene')
					.filter((disc) => disc.feature.properties.basis === feature.properties.basis)
					.map(({ values }) => values.colour('circle-color'));
			const texts = unique(
				all
					.filter(({ layer }) => layer.type === 'symbol')
					.map((one) => {
						const { layer, zoom, values } = one;
						const field = shieldColour(values.text('icon-image'));
						const on = field
							? [field]
							: values.number('text-halo-width') > 0
								? [values.colour('text-halo-color')]
								: [...new Set(discsLike(one))];
						const text = values.colour('text-color');
						return { id: layer.id, zoom, on, text, opacity: values.number('text-opacity') };
					})
			);
			expect(texts.length).toBeGreaterThan(50);
			for (const { id, zoom, on, text, opacity } of texts) {
				expect(on.length, id).toBeGreaterThan(0);
				for (const field of on) {
					// Text and halo fade together into what is below them.
					for (const below of groundsBelow(zoom, 0)) {
						const backed = over(named(field), below, opacity);
						const letters = over(named(text), below, opacity);
						const reached = contrast(letters, backed);
						expect(reached, `${id} on ${backed} at ${zoom}`).toBeGreaterThanOrEqual(4.5);
					}
				}
			}
		});

		// A soft band has no edge by design: its disc says where it is.
		test('the story’s edges, lines, discs and points reach 3:1 on every ground', () => {
			const marks = unique(
				all
					.filter(
						({ layer, source }) =>
							source === storySource &&
							(layer.type === 'line' || layer.type === 'circle') &&
							!/casing|bands/.test(layer.id)
					)
					.map(({ layer, zoom, values }) => {
						const isLine = layer.type === 'line';
						// A hollow disc is seen by its edge.
						const [fill, edge] = ['circle-color', 'circle-stroke-color'] as const;
						const hollow = !isLine && values.colour(fill) === 'accentCasing';
						return {
							...{ id: layer.id, zoom },
							width: isLine ? values.number('line-width') : 2 * values.number('circle-radius'),
							colour: values.colour(isLine ? 'line-color' : hollow ? edge : fill),
							opacity: values.number(isLine ? 'line-opacity' : 'circle-opacity')
						};
					})
			);
			expect(marks.length).toBeGreaterThan(20);
			for (const { id, zoom, width, colour, opacity } of marks) {
				for (const ground of groundsBelow(zoom, width)) {
					const mark = over(named(colour), ground, opacity);
					const where = `${id} on ${ground} at ${zoom}`;
					expect(contrast(mark, ground), where).toBeGreaterThanOrEqual(3);
				}
			}
		});

		test('an area’s edge stands out from its own tint', () => {
			for (const role of ['scene', 'setting']) {
				const fill = all.find(({ layer }) => layer.id === `${role}-areas`)!;
				const edge = all.find(({ layer }) => layer.id === `${role}-edges-certain`)!;
				for (const zoom of zooms) {
					for (const ground of groundsBelow(zoom, Infinity)) {
						const tint = over(
							named(fill.values.colour('fill-color')),
							ground,
							fill.values.number('fill-opacity')
						);
						const line = over(
							named(edge.values.colour('line-color')),
							tint,
							edge.values.number('line-opacity')
						);
						expect(contrast(line, tint), `${role} on ${ground}`).toBeGreaterThanOrEqual(3);
					}
				}
			}
		});
	});

	/** Text of the page around the map, and what it stands on. */
	test.each([
		['ink', 'paper'],
		['ink', 'paperShade'],
		['inkMuted', 'paper'],
		['inkMuted', 'paperShade'],
		['link', 'paper'],
		['accent', 'paper'],
		['accentText', 'accent']
	] as const)('%s on %s reaches 4.5:1', (text, ground) => {
		expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
	});
});
