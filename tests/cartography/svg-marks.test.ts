import { describe, expect, test } from 'vitest';
import { circleSvg, fillSvg, lineSvg, nameSvg } from '$lib/cartography/svg-marks';
import { byName } from '$lib/cartography/svg-palette';
import type { Name } from '$lib/cartography/svg-text';
import { valuesOf } from './values';

const ink = byName;

test('a fill has its colour and its strength, and is none where it is not seen', () => {
	const fill = (strength: number) =>
		fillSvg(valuesOf({ 'fill-color': 'land', 'fill-opacity': strength }), ink);
	expect(fill(1)).toEqual([' fill="var(--land)"']);
	expect(fill(0.25)).toEqual([' fill="var(--land)" fill-opacity="0.25"']);
	expect(fill(0)).toEqual([]);
});

describe('a line', () => {
	const line = (change: object = {}, scale = 1) =>
		lineSvg(
			valuesOf({
				...{ 'line-color': 'road', 'line-width': 3, 'line-opacity': 1 },
				...{ 'line-cap': 'butt', 'line-join': 'miter', ...change }
			}),
			ink,
			scale
		);

	test('has its colour and width, and what is not as SVG has it anyway', () => {
		expect(line()).toEqual([' stroke="var(--road)" stroke-width="3"']);
		expect(line({ 'line-cap': 'round', 'line-join': 'round', 'line-opacity': 0.5 })).toEqual([
			' stroke="var(--road)" stroke-linecap="round" stroke-linejoin="round" stroke-width="3" stroke-opacity="0.5"'
		]);
		expect(line({ 'line-opacity': 0 })).toEqual([]);
	});

	test('keeps its width and its dashes, which are as many widths, at every scale', () => {
		const dashed = { 'line-dasharray': [2, 1.5] };
		expect(line(dashed)).toEqual([
			' stroke="var(--road)" stroke-dasharray="6 4.5" stroke-width="3"'
		]);
		expect(line(dashed, 2)).toEqual([
			' stroke="var(--road)" stroke-dasharray="3 2.3" stroke-width="1.5"'
		]);
	});

	test('that is soft is several strokes which together fade as on the live map', () => {
		const blurred = { 'line-width': 16, 'line-blur': 4, 'line-opacity': 0.8 };
		const strokes = line(blurred).map((look) => ({
			width: Number(/stroke-width="([\d.]+)"/.exec(look)![1]),
			strength: Number(/stroke-opacity="([\d.]+)"/.exec(look)?.[1] ?? 1)
		}));
		expect(strokes.map(({ width }) => width)).toEqual([16, 14, 12, 10, 8, 6, 4, 2]);
		/** What shines through the strokes from the widest to each. */
		let clear = 1;
		strokes.forEach(({ strength }, step) => {
			clear *= 1 - strength;
			const inward = step + 0.5;
			expect(1 - clear).toBeCloseTo(0.8 * Math.min(1, inward / 4), 2);
		});
		expect(line({ ...blurred, 'line-blur': 1.9 })).toHaveLength(1);
	});
});

test('a disc has its edge outside its radius', () => {
	const disc = {
		...{ 'circle-radius': 5, 'circle-color': 'accent', 'circle-opacity': 1 },
		...{ 'circle-stroke-width': 3, 'circle-stroke-color': 'paper' }
	};
	expect(circleSvg({ x: 1.26, y: -2 }, valuesOf(disc), ink)).toBe(
		'<circle cx="1.3" cy="-2" r="6.5" fill="var(--accent)" stroke="var(--paper)" stroke-width="3"/>'
	);
	const plain = { ...disc, 'circle-stroke-width': 0, 'circle-opacity': 0.5 };
	expect(circleSvg({ x: 0, y: 0 }, valuesOf(plain), ink)).toBe(
		'<circle cx="0" cy="0" r="5" fill="var(--accent)" opacity="0.5"/>'
	);
});

describe('a name', () => {
	const name: Name = {
		lines: [
			{ text: 'A & B', x: 0, y: 4.375 },
			{ text: 'C', x: 1.26, y: 16 }
		],
		...{ size: 12.5, justify: 'start', face: 'regular', spacing: 0, rotate: 0 },
		at: { x: 10, y: 20.26 },
		text: { left: -8, top: -6, right: 8, bottom: 6 },
		box: { left: 0, top: 0, right: 0, bottom: 0 }
	};
	const said = { 'text-color': 'mapInk', 'text-opacity': 1, 'text-halo-color': 'land' };
	const lines = '<tspan x="0" y="4.4">A &amp; B</tspan><tspan x="1.3" y="16">C</tspan></text></g>';

	test('is its lines, where it stands', () => {
		expect(nameSvg(name, valuesOf(said), ink)).toBe(
			`<g transform="translate(10 20.3)"><text font-size="12.5" fill="var(--map-ink)">${lines}`
		);
	});

	test('has its face, its spacing, its halo and its turn', () => {
		const bold = { ...name, face: 'bold', justify: 'end', spacing: 1.234, rotate: -30.04 } as const;
		expect(
			nameSvg(bold, valuesOf({ ...said, 'text-halo-width': 1.2, 'text-opacity': 0.5 }), ink)
		).toBe(
			'<g transform="translate(10 20.3) rotate(-30)"><text font-size="12.5" text-anchor="end" font-weight="700" letter-spacing="1.23"' +
				` fill="var(--map-ink)" opacity="0.5" stroke="var(--land)" stroke-width="2.4">${lines}`
		);
		const italic = nameSvg({ ...name, face: 'italic', justify: 'middle' }, valuesOf(said), ink);
		expect(italic).toContain(
			'<text font-size="12.5" text-anchor="middle" font-style="italic" fill'
		);
	});

	test('stands on its shield', () => {
		const shield = { ...said, 'icon-image': 'shield-blue', 'icon-text-fit-padding': [1, 3, 2, 4] };
		expect(nameSvg(name, valuesOf(shield), ink)).toContain(
			'<g transform="translate(10 20.3)"><rect x="-13" y="-7" width="25" height="15" rx="3.5" fill="var(--shield-blue)"/><text'
		);
	});
});
