/** What the layers look like, asked with the style's own evaluator: nothing is left to a default. */
import { describe, expect, test } from 'vitest';
import { distanceFeatures } from '$lib/cartography/distance-layers';
import { drawingCss } from '$lib/cartography/drawing-css';
import { atRest, compileLayer, isShownAt, type MapFeature } from '$lib/cartography/evaluate';
import { groundSource } from '$lib/cartography/ground-shapes';
import { cssName, paletteCss, palettes } from '$lib/cartography/palette';
import { mapLayers } from '$lib/cartography/style';
import { standIns } from '$lib/cartography/svg-palette';
import { frameSizes } from '$lib/geo/frame-sizes';
import { precisionZoom } from '$lib/story/story';
import { groundSamples, shapes } from './ground-samples';

const layers = () => mapLayers(standIns, 'en');
const layer = (id: string) => layers().find((each) => each.id === id)!;

/** What a layer of each type has to say for itself. */
const said: Record<string, string[]> = {
	background: ['background-color'],
	fill: ['fill-color'],
	line: ['line-color', 'line-width'],
	circle: ['circle-color', 'circle-radius'],
	symbol: ['text-color', 'text-halo-color', 'text-halo-width', 'text-size', 'text-font']
};

test('each layer has its colours, widths and sizes', () => {
	for (const { id, type, paint = {}, layout = {} } of layers()) {
		const properties = { ...layout, ...paint } as Record<string, unknown>;
		for (const property of said[type]!) {
			// On a shield or a disc there is no halo.
			if (property.includes('halo') && !('text-halo-width' in properties)) continue;
			expect(properties, `${id}: ${property}`).toHaveProperty(property);
		}
		const dashes = (properties['line-dasharray'] ?? [1, 1]) as number[];
		expect(dashes.length, id).toBeGreaterThanOrEqual(2);
	}
});

test('names on the ground have a halo of what they stand on', () => {
	const halo = (id: string) => (layer(id).paint as Record<string, unknown>)['text-halo-color'];
	for (const id of ['river-names', 'lake-names', 'sea-names']) {
		expect(halo(id), id).toBe(standIns.sea);
	}
	for (const id of ['station-names', 'quarter-names', 'town-names', 'countries']) {
		expect(halo(id), id).toBe(standIns.land);
	}
});

describe('roads', () => {
	const kinds = ['motorway', 'trunk', 'main', 'secondary', 'tertiary', 'street'];
	const road = (kind: string, properties: object = {}): MapFeature => ({
		type: 'Feature',
		properties: { kind, ...properties },
		geometry: shapes.line
	});
	/** The widths with which a road is drawn at a zoom, the casing's first. */
	const widths = (kind: string, zoom: number, properties: object = {}) =>
		layers()
			.filter(
				(each) =>
					'source-layer' in each &&
					each['source-layer'] === 'roads' &&
					each.type === 'line' &&
					isShownAt(each, zoom)
			)
			.flatMap((each) => compileLayer(each, atRest).featuresAt([road(kind, properties)], zoom))
			.map(({ values }) => values.number('line-width'));

	test('grow with the zoom, and have an edge on both sides', () => {
		for (const kind of kinds) {
			const [far, near, nearest] = [13, 15, 17].map((zoom) => widths(kind, zoom));
			expect(far).toHaveLength(2);
			for (const [casing, fill] of [far!, near!, nearest!] as [number, number][]) {
				expect(casing - fill).toBeGreaterThanOrEqual(0.9);
				expect(casing - fill).toBeLessThanOrEqual(1.5);
			}
			expect(near![1]!).toBeGreaterThan(far![1]! * 1.5);
			expect(nearest![1]!).toBeGreaterThan(near![1]! * 1.5);
		}
	});

	test('are the wider the more important they are', () => {
		for (const zoom of [13, 14, 15.5, 17]) {
			const all = kinds.map((kind) => widths(kind, zoom)[1]!);
			expect(all).toEqual(all.toSorted((a, b) => b - a));
			expect(all[0]! / all.at(-1)!).toBeGreaterThan(1.5);
		}
	});

	test('far off are thin lines, as thin as they are evenly on the way', () => {
		expect(widths('motorway', 5)).toEqual([1]);
		// Between the stops of 12 and 14, and at all of them.
		expect(widths('main', 13)).toEqual([expect.closeTo(4.5), expect.closeTo(3.1)]);
		expect(widths('main', 10)[1]).toBeCloseTo(1.2);
		expect(widths('trunk', 17)[1]).toBeCloseTo(18);
		expect(widths('motorway', 8)[0]).toBeLessThan(widths('motorway', 10)[0]!);
		expect(widths('motorway', 7)).toEqual([expect.closeTo(1.05 + 0.3)]);
		expect(widths('motorway', 17)[1]).toBeGreaterThan(17);
	});

	test('that are ramps are as thin as streets', () => {
		for (const zoom of [13, 15, 17]) {
			const [, ramp] = widths('motorway', zoom, { link: true });
			expect(ramp).toBeCloseTo(Math.max(0.5, widths('street', zoom)[1]! * 0.8), 6);
		}
	});

	test('in tunnels are a broken edge', () => {
		const tunnel = (kind: string) =>
			layers().filter(
				(each) =>
					each.type === 'line' &&
					'source-layer' in each &&
					each['source-layer'] === 'roads' &&
					compileLayer(each, atRest).featuresAt([road(kind, { tunnel: true })], 16).length
			);
		for (const kind of kinds) {
			const drawn = tunnel(kind);
			expect(drawn).toHaveLength(1);
			expect(drawn[0]!.paint).toHaveProperty('line-dasharray');
		}
	});
});

test('a railway in a tunnel is drawn as one, and none above it', () => {
	const rail = groundSamples[`${groundSource}/railways`]!.filter(
		({ properties }) => properties.kind === 'rail'
	);
	const drawn = (properties: object) =>
		layers()
			.filter((each) => 'source-layer' in each && each['source-layer'] === 'railways')
			.filter((each) => {
				const feature = { ...rail[0]!, properties: { kind: 'rail', ...properties } };
				return compileLayer(each, atRest).featuresAt([feature], 15).length;
			})
			.map(({ id }) => id);
	expect(drawn({ tunnel: true })).toEqual(['railways-tunnels']);
	expect(drawn({})).not.toContain('railways-tunnels');
	expect(drawn({}).length).toBeGreaterThan(0);
});

test.each(['scene-bands', 'setting-bands'])('%s are as wide as a place is uncertain', (id) => {
	const band = (precisionPixels: number): MapFeature => ({
		type: 'Feature',
		properties: {
			...{ id: 'a', part: 'shape', role: id.split('-')[0]!, certainty: 'uncertain' },
			...{ precisionPixels, basis: 'drawn' }
		},
		geometry: shapes.line
	});
	const { featuresAt } = compileLayer(layer(id), atRest);
	const width = (pixels: number, zoom: number) =>
		featuresAt([band(pixels)], zoom)[0]!.values.number('line-width');
	const least = width(0, 12);
	expect(least).toBeGreaterThanOrEqual(10);
	expect(width(0, precisionZoom)).toBe(least);
	expect(width(4096, precisionZoom)).toBeCloseTo(least + 4096);
	// Half as many pixels a metre with each zoom less.
	expect(width(4096, precisionZoom - 3) - least).toBeCloseTo(512, 0);
});

test('each colour is a custom property by its name, in light and dark', () => {
	expect(cssName('mapInk')).toBe('--map-ink');
	expect(cssName('land')).toBe('--land');
	const css = paletteCss();
	for (const [name, value] of Object.entries(palettes.light)) {
		expect(css).toContain(`${cssName(name)}:${value}`);
	}
	const [light, system, chosen] = css.split('\n');
	expect(light).toMatch(/^:root\{color-scheme:light;--[^{}]+\}$/);
	expect(system).toMatch(
		/^@media \(prefers-color-scheme:dark\)\{:root:not\(\[data-scheme=light\]\)/
	);
	expect(chosen).toMatch(/^:root\[data-scheme=dark\]\{color-scheme:dark;/);
	for (const dark of [system, chosen]) expect(dark).toContain(`--map-ink:${palettes.dark.mapInk}`);
});

test('of a drawing’s groups the largest is shown that fits, the first where none does', () => {
	const [first, ...rules] = drawingCss().split('\n');
	expect(first).toBe(
		`${frameSizes.slice(1).map((_, index) => `.frame-${index + 1}`)}{display:none}`
	);
	expect(rules).toEqual(
		frameSizes
			.slice(1)
			.map(
				({ width, height }, index) =>
					`@container map (min-width:${width}px) and (min-height:${height}px){[class^=frame-]{display:none}.frame-${index + 1}{display:inline}}`
			)
	);
});

test('a distance is features as RFC 7946 has them, its ends and text told apart', () => {
	const { type, features } = distanceFeatures({ ends: [0, 0, 1, 1], text: 'far' });
	expect(type).toBe('FeatureCollection');
	expect(features.map(({ type }) => type)).toEqual(['Feature', 'Feature', 'Feature']);
	expect(features.map(({ properties }) => properties?.part)).toEqual([undefined, 'end', 'label']);
	expect(features[2]!.properties).toMatchObject({ text: 'far' });
});

test('the text of a distance stands at the middle of its line', () => {
	const label = (ends: number[]) => {
		const { geometry } = distanceFeatures({ ends, text: 'far' }).features[2]!;
		return (geometry as GeoJSON.Point).coordinates;
	};
	expect(label([0, 0, 2, 0])).toEqual([expect.closeTo(1), expect.closeTo(0)]);
	expect(label([10, 40, 10, 44])).toEqual([expect.closeTo(10), expect.closeTo(42, 1)]);
	const [lng, lat] = label([0, 50, 20, 50]) as [number, number];
	expect(lng).toBeCloseTo(10, 1);
	// A great circle bends towards the pole.
	expect(lat).toBeGreaterThan(50.2);
	expect(lat).toBeLessThan(51);
});

describe('how a place was found', () => {
	/** What marks a label, its ring first. */
	function marks(role: string, basis: string, dot = false) {
		const properties = { id: 'a', part: 'label', role, basis, dot, certainty: 'certain' };
		const geometry = { type: 'Point', coordinates: [0, 0] };
		const label = { type: 'Feature', geometry, properties } as MapFeature;
		return ['rings', 'discs'].flatMap((id) =>
			compileLayer(layer(id), atRest)
				.featuresAt([label], 12)
				.map(({ values }) => ({
					id,
					radius: values.number('circle-radius'),
					hollow: values.colour('circle-color') === 'accentCasing'
				}))
		);
	}

	test.each([
		['scene', false],
		['setting', true]
	])('a %s is full, ringed or hollow', (role, dot) => {
		expect(marks(role, 'measured', dot)).toMatchObject([{ id: 'discs', hollow: false }]);
		expect(marks(role, 'drawn', dot)).toMatchObject([{ id: 'discs', hollow: true }]);
		const [ring, disc] = marks(role, 'fitted', dot);
		expect(disc).toMatchObject({ id: 'discs', hollow: false });
		expect(ring!.radius).toBeGreaterThan(disc!.radius + 2);
	});

	test('a setting is smaller than a scene, and has no dot where it is a point or nowhere', () => {
		const [scene, setting] = [marks('scene', 'drawn'), marks('setting', 'drawn', true)];
		expect(setting[0]!.radius).toBeLessThan(scene[0]!.radius / 2);
		expect(marks('setting', 'fitted')).toEqual([]);
	});
});
