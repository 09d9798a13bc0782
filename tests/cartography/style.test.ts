import { validateStyleMin, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { atRest, compileLayer, isShownAt } from '$lib/cartography/evaluate';
import { groundSource } from '$lib/cartography/ground-shapes';
import { palettes, type Scheme } from '$lib/cartography/palette';
import { recordsBeside } from '$lib/cartography/record-layers';
import { pickableShapes, storySource } from '$lib/cartography/story-layers';
import { pickableNames } from '$lib/cartography/story-names';
import { mapLayers, mapStyle, type StyleOptions } from '$lib/cartography/style';
import { standIns } from '$lib/cartography/svg-palette';
import { firstZoom, groundLayers, kinds, type GroundLayer } from '$lib/ground/schema';
import { groundSamples } from './ground-samples';

const styleOf = (scheme: Scheme, language = 'en', more: Partial<StyleOptions> = {}) =>
	mapStyle({
		palette: palettes[scheme],
		ground: { address: 'ground://tiles/{z}/{x}/{y}', zooms: { first: 0, last: 14 } },
		story: `http://localhost/${language}/geojson/story.geojson`,
		language,
		...more
	});

test.each(
	(['light', 'dark'] as const).flatMap((scheme) =>
		['en', 'fr'].map((language) => [scheme, language] as const)
	)
)('the %s style in %s is valid', (scheme, language) => {
	expect(validateStyleMin(styleOf(scheme, language))).toEqual([]);
});

test('records are between the ground and the story, and in no style without any', () => {
	const tiles = { address: 'records://tiles/{z}/{x}/{y}', zooms: { first: 0, last: 10 } };
	const style = styleOf('light', 'fr', { beside: recordsBeside(palettes.light, 'fr', tiles) });
	expect(validateStyleMin(style)).toEqual([]);
	expect(style.sources.records).toMatchObject({ type: 'vector', minzoom: 0, maxzoom: 10 });
	const sources = style.layers.flatMap((layer) => ('source' in layer ? layer.source : []));
	const shapes = sources.slice(0, sources.indexOf(storySource));
	expect(new Set(shapes)).toEqual(new Set([groundSource, 'records']));
	expect(shapes.at(-1)).toBe('records');
	expect(styleOf('light').sources).not.toHaveProperty('records');
	expect(styleOf('light').layers).toHaveLength(style.layers.length - 3);
});

test('nothing is selected, highlighted or dimmed to begin with', () => {
	expect(styleOf('light').state).toEqual({
		selected: { default: '' },
		highlighted: { default: [] },
		dimmed: { default: [] }
	});
});

test('a style with a mistake is not', () => {
	const style = styleOf('light');
	style.layers.push({ id: 'bad', type: 'fill', source: 'nowhere' });
	expect(validateStyleMin(style)).not.toEqual([]);
});

test('light and dark have the same layers', () => {
	const ids = (scheme: Scheme) => styleOf(scheme).layers.map(({ id }) => id);
	expect(ids('light')).toEqual(ids('dark'));
});

test('every layer that can be picked is there', () => {
	const ids = styleOf('light').layers.map(({ id }) => id);
	for (const id of [...pickableShapes, ...pickableNames]) expect(ids).toContain(id);
});

test('nothing is fetched from anywhere else', () => {
	const style = styleOf('light');
	expect(style.glyphs).toBeUndefined();
	expect(style.sprite).toBeUndefined();
	expect(
		JSON.stringify(style)
			.match(/\w+:\/\/[^"]*/g)
			?.every((url) => url.startsWith('http://localhost/') || url.startsWith('ground://tiles/'))
	).toBe(true);
});

/** A layer that reads the ground's tiles, and what it says of them. */
type Reading = { layer: LayerSpecification; within: GroundLayer; said: unknown };

const reading = (): Reading[] =>
	mapLayers(standIns, 'en').flatMap((layer) =>
		'source' in layer && layer.source === groundSource
			? [
					{
						layer,
						within: layer['source-layer'] as GroundLayer,
						said: [
							'filter' in layer ? layer.filter : undefined,
							...Object.values({ ...layer.layout, ...layer.paint })
						]
					}
				]
			: []
	);

/** Every expression in an expression. */
function expressionsIn(value: unknown): unknown[][] {
	if (!Array.isArray(value)) return [];
	return [value, ...value.flatMap(expressionsIn)];
}

const isKind = (value: unknown) => JSON.stringify(value) === '["get","kind"]';

/** The kinds that an expression asks for: `['==', kind, 'pier']` and `['match', kind, labels, …]`. */
function kindsIn(said: unknown): string[] {
	return expressionsIn(said).flatMap(([operator, subject, ...rest]) => {
		if (!isKind(subject)) return [];
		if (operator === '==') return [String(rest[0])];
		expect(operator).toBe('match');
		const labels = rest.filter((_, index) => index % 2 === 0 && index < rest.length - 1);
		return labels.flat().map(String);
	});
}

describe('the ground’s layers', () => {
	test('read layers of the tiles that there are', () => {
		expect(reading().length).toBeGreaterThan(20);
		for (const { layer, within } of reading()) expect(groundLayers, layer.id).toContain(within);
	});

	test('ask for kinds that those layers have', () => {
		const asked = reading().flatMap(({ layer, within, said }) => {
			const all = kindsIn(said);
			for (const kind of all) {
				expect(Object.keys(kinds[within]), `${layer.id} asks for ${kind}`).toContain(kind);
			}
			return all;
		});
		expect(asked.length).toBeGreaterThan(30);
	});

	test('ask for nothing else than what features of the tiles say', () => {
		for (const { layer, within, said } of reading()) {
			const known = new Set(
				groundSamples[`${groundSource}/${within}`]!.flatMap(({ properties }) =>
					Object.keys(properties)
				)
			);
			for (const [operator, name] of expressionsIn(said)) {
				if (operator !== 'get' && operator !== 'has') continue;
				const plain = String(name).replace(/^name:.*/, 'name');
				expect(known, `${layer.id} asks for ${plain}`).toContain(plain);
			}
		}
	});

	/** Whether any layer draws a kind at a zoom. */
	function isDrawn(within: GroundLayer, kind: string, zoom: number): boolean {
		const samples = groundSamples[`${groundSource}/${within}`]!.filter(
			({ properties }) => properties.kind === kind
		);
		return reading().some(
			({ layer, within: own }) =>
				own === within &&
				isShownAt(layer, zoom) &&
				compileLayer(layer, atRest).featuresAt(samples, zoom).length > 0
		);
	}

	// What tiles hold and no layer draws is so many bytes for nothing. Some fade in within their first zoom.
	test.each(
		groundLayers.flatMap((within) =>
			Object.keys(kinds[within]).map((kind) => [within, kind] as const)
		)
	)('draw what tiles hold of %s: %s', (within, kind) => {
		expect(isDrawn(within, kind, firstZoom(within, kind)! + 1)).toBe(true);
	});

	test('lie below the story’s, whose names lie above all', () => {
		const layers = mapLayers(standIns, 'en');
		const has = (source: string, type: RegExp) =>
			layers.flatMap((layer, index) =>
				'source' in layer && layer.source === source && type.test(layer.type) ? [index] : []
			);
		const shapes = /fill|line/;
		const names = /symbol/;
		const [storyShapes, storyNames] = [has(storySource, shapes), has(storySource, names)];
		expect(Math.max(...has(groundSource, shapes))).toBeLessThan(Math.min(...storyShapes));
		expect(Math.max(...has(groundSource, /./))).toBeLessThan(Math.min(...storyNames));
	});
});
