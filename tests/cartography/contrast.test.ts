/**
 * Contrast of everything that the map says, on what it is really painted on: asked of the layers
 * themselves, in every state, so that a new layer or colour is held to it without being listed here.
 */
import { describe, expect, test } from 'vitest';
import { compileLayer, type MapFeature, type Values } from '$lib/cartography/evaluate';
import { palettes, type Colour, type Palette } from '$lib/cartography/palette';
import { shieldColour } from '$lib/cartography/shields';
import { storySource } from '$lib/cartography/story-layers';
import { mapLayers } from '$lib/cartography/style';
import type { FeatureLayer } from '$lib/cartography/supported';
import { standIns } from '$lib/cartography/svg-palette';
import { groundFeatures } from '$lib/server/ground-files';

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

const shapes = {
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

/** One place of every kind that a story can have. */
const places: MapFeature[] = ['scene', 'setting'].flatMap((role) =>
	['certain', 'less-certain', 'uncertain'].flatMap((certainty) =>
		[true, false].flatMap((onWater) => {
			const common = {
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

const data: Record<string, MapFeature[]> = { ...groundFeatures(), [storySource]: places };

/** What may be selected and highlighted while a place is on the map. */
const states: Record<string, Record<string, string>> = {
	overview: { selected: '', highlighted: '' },
	selected: { selected: 'this', highlighted: '' },
	highlighted: { selected: 'other', highlighted: 'this' },
	quiet: { selected: 'other', highlighted: '' }
};

type Painted = { layer: FeatureLayer; values: Values; source: string };

/** Every feature of every layer at the zooms at which it is drawn. */
function painted(state: Record<string, string>): Painted[] {
	return mapLayers(standIns, 'en')
		.filter(({ type }) => type !== 'background')
		.flatMap((each) => {
			const { layer, featuresAt } = compileLayer(each, state);
			const source = String(layer.source);
			const zooms = [layer.minzoom ?? 5, (layer.maxzoom ?? 17) - 0.01];
			return zooms.flatMap((zoom) =>
				featuresAt(data[source]!, zoom).map(({ values }) => ({ layer, values, source }))
			);
		});
}

describe.each(Object.entries(palettes) as [string, Palette][])('%s', (_, palette) => {
	const named = (colour: Colour) => palette[colour];

	/** Every colour that a fill leaves on the map, over the sea and over each other. */
	const fills = (state: Record<string, string>) =>
		painted(state)
			.filter(({ layer }) => layer.type === 'fill')
			.reduce<Set<string>>(
				(below, { values }) => {
					const colour = named(values.colour('fill-color'));
					const opacity = values.number('fill-opacity');
					return new Set([...below, ...[...below].map((ground) => over(colour, ground, opacity))]);
				},
				new Set([palette.sea])
			);

	describe.each(Object.entries(states))('%s', (_, state) => {
		const all = painted(state);
		const grounds = [...fills({ selected: '', highlighted: '' })].filter((ground) =>
			[palette.sea, palette.land, palette.town].includes(ground)
		);

		test('text reaches 4.5:1 on its halo, its disc or its shield', () => {
			const discs = all
				.filter(({ layer }) => layer.id === 'scene-discs')
				.map(({ values }) => named(values.colour('circle-color')));
			const texts = all.filter(({ layer }) => layer.type === 'symbol');
			expect(texts.length).toBeGreaterThan(50);
			for (const { layer, values } of texts) {
				const field = shieldColour(values.text('icon-image'));
				const on = field
					? [named(field)]
					: values.number('text-halo-width') > 0
						? [named(values.colour('text-halo-color'))]
						: discs;
				expect(on.length, layer.id).toBeGreaterThan(0);
				for (const ground of on) {
					// Text and halo fade together into what is below them.
					for (const below of grounds) {
						const opacity = values.number('text-opacity');
						const backed = over(ground, below, opacity);
						const text = over(named(values.colour('text-color')), below, opacity);
						expect(contrast(text, backed), `${layer.id} on ${backed}`).toBeGreaterThanOrEqual(4.5);
					}
				}
			}
		});

		// A soft band has no edge by design: its disc says where it is.
		test('the story’s edges, lines, discs and points reach 3:1 on every ground', () => {
			const marks = all.filter(
				({ layer, source }) =>
					source === storySource &&
					(layer.type === 'line' || layer.type === 'circle') &&
					!/casing|bands/.test(layer.id)
			);
			expect(marks.length).toBeGreaterThan(20);
			for (const { layer, values } of marks) {
				const [colour, opacity] =
					layer.type === 'line'
						? [values.colour('line-color'), values.number('line-opacity')]
						: [values.colour('circle-color'), values.number('circle-opacity')];
				for (const ground of grounds) {
					const mark = over(named(colour), ground, opacity);
					expect(contrast(mark, ground), `${layer.id} on ${ground}`).toBeGreaterThanOrEqual(3);
				}
			}
		});

		test('an area’s edge stands out from its own tint', () => {
			for (const role of ['scene', 'setting']) {
				const fill = all.find(({ layer }) => layer.id === `${role}-areas`)!;
				const edge = all.find(({ layer }) => layer.id === `${role}-edges-certain`)!;
				for (const ground of grounds) {
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
