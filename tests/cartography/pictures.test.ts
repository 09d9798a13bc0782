import { describe, expect, test } from 'vitest';
import type { MapFeature } from '$lib/cartography/evaluate';
import { labelBox } from '$lib/cartography/label-box';
import { mapPicture, mapPictureSize } from '$lib/cartography/map-picture';
import { lineWidth } from '$lib/cartography/measure';
import { pageDrawing } from '$lib/cartography/page-drawing';
import { palettes } from '$lib/cartography/palette';
import { previewPicture } from '$lib/cartography/preview-picture';
import { frameSizes } from '$lib/geo/frame-sizes';

const label = (name: string, properties: object = {}): MapFeature => ({
	type: 'Feature',
	properties: {
		...{ id: 'town', name, role: 'scene', certainty: 'certain', basis: 'measured' },
		...{ part: 'label', labelSide: 'right', beside: true, onWater: false, number: 1 },
		...properties
	},
	geometry: { type: 'Point', coordinates: [1.85, 50.95] }
});

const pictured = {
	data: () => ({ story: [label('Town')] }),
	target: {
		bounds: [1.8, 50.9, 1.9, 51] as [number, number, number, number],
		maxZoom: 16,
		anchor: { lng: 1.85, lat: 50.95 }
	},
	selected: undefined,
	language: 'en',
	measure: () => 0.5
};

/** The texts of a picture outside its map, each with its attributes. */
const texts = (svg: string, map: string) =>
	[...svg.slice(svg.lastIndexOf(map)).matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(
		([, look, text]) => {
			const number = (name: string) =>
				Number(new RegExp(`\\b${name}="([\\d.]+)"`).exec(look!)?.[1]);
			return { look: look!, text: text!, x: number('x'), y: number('y') };
		}
	);

describe('the picture of a link’s preview', () => {
	const preview = (change: object = {}) =>
		previewPicture({ ...pictured, title: 'A & B', notes: [], origin: 'A story', ...change });
	const said = (change: object = {}) => texts(preview(change), `fill="${palettes.light.paper}"`);

	test('has what it says from the top down, and at its foot where it is from', () => {
		const lines = said({ quote: '“It <rained>”', notes: ['Certain.', 'Ann'] });
		expect(lines.map(({ text }) => text)).toEqual([
			...['A &amp; B', '“It &lt;rained&gt;”', 'Certain.', 'Ann', 'A story']
		]);
		expect(lines.map(({ x }) => x)).toEqual([20, 20, 20, 20, 20]);
		expect(lines.map(({ y }) => y)).toEqual([44, 78.6, 106.8, 127.05, 297]);
		expect(lines.map(({ look }) => look.includes('Noto Serif'))).toEqual([
			...[false, true, false, false, false]
		]);
		expect(lines[0]!.look).toContain('font-weight="700"');
	});

	test('has a place’s number on its disc, and the text below', () => {
		expect(preview()).not.toContain('<circle cx="33"');
		expect(preview({ number: 7 })).toContain(
			`<circle cx="33" cy="37" r="13" fill="${palettes.light.accent}"/><text x="33" y="42.5"`
		);
		expect(said({ number: 7 }).map(({ text, y }) => [text, y])).toEqual([
			['7', 42.5],
			['A &amp; B', 78],
			['A story', 297]
		]);
	});

	test('breaks lines within the strip', () => {
		// 192 pixels at 22 to an em, less a little: sixteen letters of half an em.
		const lines = said({ title: 'Twelve letters and twelve more' }).slice(0, -1);
		expect(lines.map(({ text }) => text)).toEqual(['Twelve letters', 'and twelve more']);
		expect(lines.map(({ y }) => y)).toEqual([44, 72.6]);
		expect(said({ title: 'Sixteen letters!' })).toHaveLength(2);
		expect(said({ title: 'Seventeen letters' })).toHaveLength(3);
	});

	test('leaves out what would reach its foot', () => {
		const notes = Array.from({ length: 20 }, (_, index) => `Note ${index}`);
		const lines = said({ notes });
		expect(lines.at(-1)).toMatchObject({ text: 'A story', y: 297 });
		expect(lines.at(-2)!.y).toBeLessThanOrEqual(269);
		expect(lines.at(-2)!.y).toBeGreaterThan(269 - 20.25);
		expect(lines.length).toBeGreaterThan(8);
	});

	test('sets what is written from right to left from the right', () => {
		const [title, note] = said({ title: '12 ميناء', notes: ['Port ميناء'] });
		expect(title).toMatchObject({ x: 212, text: '\u206712 ميناء\u2069' });
		expect(title!.look).toContain('text-anchor="end"');
		expect(note).toMatchObject({ x: 20, text: 'Port ميناء' });
		expect(note!.look).not.toContain('text-anchor');
		expect(said({ title: '2015' })[0]).toMatchObject({ x: 20 });
	});

	test('has the map beside the strip, its middle in what a square would keep', () => {
		expect(preview()).toMatch(/^<svg [^>]*viewBox="0 0 600 315"/);
		expect(preview()).toContain('<g transform="translate(392.75 157.5)"');
		expect(preview()).toContain(
			`<rect width="232" height="315" fill="${palettes.light.paper}"/><text x="20" y="44"`
		);
		expect(preview()).toContain(
			`<rect width="600" height="315" fill="${palettes.light.sea}"/><defs>`
		);
		expect(preview()).toContain('Town');
	});

	test('frames its target within that square, and draws the map to the edge and a little over it', () => {
		/** Which of some places are drawn, a row of them to the east and one to the south. */
		const at = (lng: number, lat: number, name: string) => ({
			...label(name, { id: name, role: 'setting' }),
			geometry: { type: 'Point' as const, coordinates: [lng, lat] }
		});
		const east = Array.from({ length: 40 }, (_, index) =>
			at(1.85 + index / 100, 50.95, `E${index}`)
		);
		const xs = (svg: string) =>
			[...svg.matchAll(/translate\((-?[\d.]+) (-?[\d.]+)\)"><text[^>]*><tspan[^>]*>E\d+</g)].map(
				([, x]) => Number(x)
			);
		const drawn = xs(preview({ data: () => ({ story: east }) }));
		// From the middle to the right edge it is 207 pixels; the frame is 193 wide.
		expect(drawn.length).toBeGreaterThan(3);
		expect(Math.max(...drawn)).toBeLessThan(228);
		expect(Math.max(...drawn)).toBeGreaterThan(180);
		const perDegree = drawn[1]! - drawn[0]!;
		expect(perDegree * 10).toBeLessThanOrEqual(194);
		expect(perDegree * 10).toBeGreaterThan(50);
	});
});

describe('the map as a picture to take away', () => {
	const picture = mapPicture({ ...pictured, title: 'A & B', notes: 'Certain', sources: '<OSM>' });

	test('says what it shows and whose facts it is drawn from', () => {
		expect(mapPictureSize).toEqual({ width: 1180, height: 884 });
		expect(picture).toMatch(/^<svg [^>]*viewBox="0 0 1180 884" width="1180" height="884"/);
		expect(picture).toContain(
			'<title>A &amp; B</title><desc>Certain. &lt;OSM&gt;</desc><rect width="1180" height="884"'
		);
		expect(
			texts(picture, `fill="${palettes.light.paper}"`).map(({ text, x, y }) => [text, x, y])
		).toEqual([
			['A &amp; B · Certain', 20, 846],
			['&lt;OSM&gt;', 20, 868]
		]);
		expect(picture).toContain('<rect y="820" width="1180" height="64"');
		expect(picture).toContain(`fill="${palettes.light.inkMuted}"`);
	});

	test('has the map in its middle, in colours that are written out', () => {
		expect(picture).toContain('<g transform="translate(590 410)"');
		expect(picture).toContain('Town');
		expect(picture).not.toContain('var(--');
	});
});

test('a page’s drawing has a group for each frame, a name, a text and links', () => {
	const svg = pageDrawing({
		...pictured,
		title: 'A & B',
		description: '<Two>',
		hrefOf: (id) => `/place/${id}?a&b`
	});
	expect(svg).toContain(
		'<title id="_drawing-title">A &amp; B</title><desc id="_drawing-text">&lt;Two&gt;</desc><defs>'
	);
	expect(svg).toMatch(/^<svg role="group" direction="ltr" aria-labelledby="_drawing-title"/);
	frameSizes.forEach((_, index) => expect(svg).toContain(`<svg class="frame-${index}" `));
	expect(svg).not.toContain(`frame-${frameSizes.length}`);
	expect(svg).toContain('/place/town?a&amp;b');
	expect(svg).toContain('var(--');
});

describe('the room that a place’s label takes', () => {
	test('is its disc, and its name on its side', () => {
		const box = (name: string, side: string) =>
			labelBox(label(name, { labelSide: side }), () => 0.5);
		// A disc of 16.5 all round, and two ems of name and a little beside it.
		expect(box('Town', 'right')).toEqual({ left: -16, top: -16, right: 43, bottom: 17 });
		expect(box('Town', 'left')).toEqual({ left: -43, top: -16, right: 17, bottom: 17 });
		expect(box('A longer name', 'right')).toMatchObject({ left: -16, right: 103 });
	});
});

test('a line is as wide as its letters, with spacing between them', () => {
	const measure = (letter: string) => (letter === 'i' ? 0.25 : 0.5);
	expect(lineWidth('', 'regular', 0.1, measure)).toBe(0);
	expect(lineWidth('a', 'regular', 0.1, measure)).toBe(0.5);
	expect(lineWidth('aia', 'regular', 0.1, measure)).toBeCloseTo(1.45);
	expect(lineWidth('e\u0301i', 'regular', 0.1, measure)).toBeCloseTo(0.85);
});
