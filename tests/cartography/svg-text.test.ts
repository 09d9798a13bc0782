import { describe, expect, test } from 'vitest';
import { placed } from '$lib/cartography/svg-names';
import { layOut, overlap, type Box } from '$lib/cartography/svg-text';
import { valuesOf } from './values';

/** Every letter half an em wide, in bold as wide as that again. */
const measure = (_: string, face: string) => (face === 'bold' ? 1 : 0.5);

const said = {
	'text-field': 'Calais',
	'text-size': 10,
	'text-font': ['Map Regular', 'sans-serif'],
	'text-max-width': 10,
	'text-line-height': 1.2,
	'text-anchor': 'center',
	'text-justify': 'auto'
};
const laidOut = (change: object = {}, at = { x: 0, y: 0 }) =>
	layOut(valuesOf({ ...said, ...change }), at, measure)!;

const box = (left: number, top: number, right: number, bottom: number): Box => ({
	...{ left, top, right, bottom }
});
const closeTo = (expected: Box) =>
	Object.fromEntries(Object.entries(expected).map(([edge, at]) => [edge, expect.closeTo(at, 6)]));

describe('a name', () => {
	test.each([
		['center', box(-15, -6, 15, 6), 0, 'middle'],
		['left', box(0, -6, 30, 6), 0, 'start'],
		['right', box(-30, -6, 0, 6), 0, 'end'],
		['top', box(-15, 0, 15, 12), 0, 'middle'],
		['bottom', box(-15, -12, 15, 0), 0, 'middle'],
		['top-left', box(0, 0, 30, 12), 0, 'start'],
		['bottom-right', box(-30, -12, 0, 0), 0, 'end']
	])('stands by its %s', (anchor, room, x, justify) => {
		const name = laidOut({ 'text-anchor': anchor });
		expect(name.text).toEqual(closeTo(room));
		expect(name).toMatchObject({ size: 10, justify, face: 'regular', spacing: 0, rotate: 0 });
		expect(name.lines).toEqual([{ text: 'Calais', x: expect.closeTo(x), y: expect.anything() }]);
		// The middle of the line, and 10.5 of 24 units below it.
		expect(name.lines[0]!.y).toBeCloseTo((room.top + room.bottom) / 2 + 4.375, 6);
	});

	test.each([
		['left', 0, 'start'],
		['center', 15, 'middle'],
		['right', 30, 'end']
	])('set to the %s begins there, wherever its anchor is', (justify, x, end) => {
		const name = laidOut({ 'text-anchor': 'left', 'text-justify': justify });
		expect(name.lines[0]!.x).toBeCloseTo(x, 6);
		expect(name.justify).toBe(end);
	});

	test('is moved by ems', () => {
		expect(laidOut({ 'text-offset': [1, -2] }).text).toEqual(closeTo(box(-5, -26, 25, -14)));
	});

	test('is as wide as its letters in their face, with spacing between them', () => {
		const bold = laidOut({ 'text-font': ['Map Bold'], 'text-letter-spacing': 0.1 });
		expect(bold).toMatchObject({ face: 'bold', spacing: 1 });
		expect(bold.text.right - bold.text.left).toBeCloseTo(65, 6);
		expect(laidOut({ 'text-font': ['Map Italic'] }).face).toBe('italic');
		expect(laidOut({ 'text-font': [] }).face).toBe('regular');
	});

	test('is broken where its letters and their spacing fill the width', () => {
		const texts = (change: object) => laidOut(change).lines.map(({ text }) => text);
		const name = { 'text-field': 'Pas de Calais', 'text-max-width': 7 };
		expect(texts(name)).toEqual(['Pas de Calais']);
		expect(texts({ ...name, 'text-letter-spacing': 0.1 })).toEqual(['Pas de', 'Calais']);
		const two = laidOut({ ...name, 'text-max-width': 4 });
		expect(two.text).toEqual(closeTo(box(-15, -12, 15, 12)));
		expect(two.lines.map(({ y }) => y)).toEqual([
			expect.closeTo(-6 + 4.375),
			expect.closeTo(6 + 4.375)
		]);
	});

	test('is in capitals where its layer says so', () => {
		const text = (transform: string) => laidOut({ 'text-transform': transform }).lines[0]!.text;
		expect(['none', 'uppercase', 'lowercase'].map(text)).toEqual(['Calais', 'CALAIS', 'calais']);
	});

	test('of nothing is none', () => {
		expect(laidOut({ 'text-field': ' ' })).toBeUndefined();
	});

	test('takes the room around it, where it stands', () => {
		const name = laidOut({ 'text-padding': 2 }, { x: 100, y: 50 });
		expect(name.at).toEqual({ x: 100, y: 50 });
		expect(name.box).toEqual(closeTo(box(83, 42, 117, 58)));
		expect(name.text).toEqual(closeTo(box(-15, -6, 15, 6)));
	});

	test('that is turned takes the upright room around that', () => {
		const turned = (rotate: number) =>
			laidOut({ 'text-rotate': rotate, 'text-anchor': 'left' }, { x: 1, y: 2 });
		expect(turned(90).box).toEqual(closeTo(box(-5, 2, 7, 32)));
		const [cos, sin] = [Math.cos(Math.PI / 6), 0.5];
		expect(turned(30).box).toEqual(
			closeTo(box(1 - 6 * sin, 2 - 6 * cos, 1 + 30 * cos + 6 * sin, 2 + 30 * sin + 6 * cos))
		);
		expect(turned(30).rotate).toBe(30);
	});
});

test('boxes overlap that share some room, not those that touch', () => {
	const middle = box(0, 0, 10, 10);
	for (const other of [box(9, 9, 20, 20), box(-5, -5, 1, 1), box(2, 2, 3, 3), box(-1, 4, 11, 5)]) {
		expect([overlap(middle, other), overlap(other, middle)]).toEqual([true, true]);
	}
	for (const other of [
		...[box(10, 0, 20, 10), box(-9, 0, 0, 10), box(0, 10, 10, 20), box(0, -9, 10, 0)],
		...[box(12, 2, 14, 4), box(2, 12, 4, 14), box(-8, 2, -6, 4), box(2, -8, 4, -6)]
	]) {
		expect([overlap(middle, other), overlap(other, middle)]).toEqual([false, false]);
	}
});

describe('names that stand in each other’s way', () => {
	type Drawn = Parameters<typeof placed>[0];
	const feature = (x: number, change: object = {}) => ({
		values: valuesOf({ ...said, ...change }),
		points: [{ x, y: 0 }]
	});
	const layerOf = (type: string, ...features: object[]) => ({ layer: { type }, features });
	const shown = (...layers: object[]) => {
		const names = placed(layers as unknown as Drawn, measure);
		return [...names.values()].map((each) => each.map(({ at }) => at.x));
	};

	test('yield to the layers above them', () => {
		const [below, above] = [layerOf('symbol', feature(10)), layerOf('symbol', feature(20))];
		expect(shown(below, above)).toEqual([[20], []]);
		expect(shown(above, below)).toEqual([[10], []]);
		expect(shown(layerOf('circle', feature(10)), above)).toEqual([[20]]);
	});

	test('yield in a layer to those with a lesser key, and of equals to the first', () => {
		const [one, other] = [
			feature(10, { 'symbol-sort-key': 2 }),
			feature(20, { 'symbol-sort-key': 1 })
		];
		expect(shown(layerOf('symbol', one, other))).toEqual([[20], []]);
		expect(shown(layerOf('symbol', feature(10), feature(20)))).toEqual([[10], []]);
	});

	test('stand all the same where their layer lets them, and others keep out of them', () => {
		const bold = feature(20, { 'text-allow-overlap': true });
		expect(shown(layerOf('symbol', feature(10), bold, feature(30), feature(80)))).toEqual([
			...[[10], [20], [], [80]]
		]);
	});

	test('and those of nothing take no room', () => {
		const nothing = feature(10, { 'text-field': '' });
		expect(shown(layerOf('symbol', nothing, feature(12)))).toEqual([[], [12]]);
	});
});
