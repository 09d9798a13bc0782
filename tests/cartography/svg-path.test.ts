import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathScale, pathWriter } from '$lib/cartography/svg-path';

type Line = [x: number, y: number][];

function written(lines: Line[], closed: boolean): string {
	const writer = pathWriter();
	for (const [first, ...others] of lines) {
		writer.moveTo(...first!);
		for (const position of others) writer.lineTo(...position);
		if (closed) writer.closePath();
	}
	return writer.data();
}

/** Reads a path's data as SVG has it: absolute and relative moves and lines, repeated pairs being lines. */
function read(data: string): Line[] {
	const lines: Line[] = [];
	let [x, y] = [0, 0];
	for (const [, command, pairs] of data.matchAll(/([MmlLz])([^MmlLz]*)/g)) {
		if (command === 'z') {
			[x, y] = lines.at(-1)![0]!;
			continue;
		}
		const numbers = (pairs!.match(/-?\d+/g) ?? []).map(Number);
		for (let at = 0; at < numbers.length; at += 2) {
			const relative = command !== 'M' && command !== 'L';
			x = numbers[at]! + (relative ? x : 0);
			y = numbers[at + 1]! + (relative ? y : 0);
			if (command!.toLowerCase() === 'm' && at === 0) lines.push([[x, y]]);
			else lines.at(-1)!.push([x, y]);
		}
	}
	return lines;
}

/** Neighbours that have become one as one. */
const settled = (line: Line) =>
	line.filter(([x, y], at) => at === 0 || x !== line[at - 1]![0] || y !== line[at - 1]![1]);

/** Few values, so that some neighbours are one, and large ones. */
const value = fc
	.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -3000, max: 3000 }))
	.map((half) => half * pathScale);

const lines = fc.array(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }), {
	minLength: 1,
	maxLength: 5
});

test.each([true, false])('what is written reads as what was drawn; closed: %s', (closed) => {
	fc.assert(
		fc.property(lines, (all) => {
			// What has shrunk to a point is left out: alone it would end the whole path for a browser.
			const expected = all
				.map((line) => settled(line.map(([x, y]) => [x / pathScale, y / pathScale])))
				.filter(({ length }) => length > 1);
			expect(read(written(all, closed))).toEqual(expected);
		})
	);
});

test('a path of no length is none', () => {
	expect(written([], false)).toBe('');
	expect(
		written(
			[
				[
					[1, 1],
					[1.1, 1]
				]
			],
			false
		)
	).toBe('');
});

test('paths stand one behind the other', () => {
	const one: Line[] = [
		[
			[0, 0],
			[5, 5]
		]
	];
	const two: Line[] = [
		[
			[-3, 4],
			[2, -1]
		]
	];
	const [a, b] = [written(one, true), written(two, false)];
	expect(read(a + b)).toEqual([...read(a), ...read(b)]);
});
