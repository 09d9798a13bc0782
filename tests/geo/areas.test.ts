import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
	areaOf,
	between,
	clipped,
	clippedLine,
	crossingAt,
	dissolved,
	inArea,
	lineOutside,
	middleOf,
	signedSize,
	together,
	without,
	type Area
} from '$lib/geo/areas';
import type { Bounds } from '$lib/geo/lng-lat';

/** How large an area is: outer rings less their holes. */
const sizeOf = (area: Area) =>
	area.reduce((sum, [outer, ...holes]) => {
		const size = (ring: Position[]) => Math.abs(signedSize(ring));
		return sum + size(outer!) - holes.reduce((all, hole) => all + size(hole), 0);
	}, 0);

const lengthOf = (lines: Position[][]) =>
	lines.reduce((sum, line) => {
		const stretches = line.slice(1).map((to, index) => {
			const from = line[index]!;
			return Math.hypot(to[0]! - from[0]!, to[1]! - from[1]!);
		});
		return sum + stretches.reduce((all, length) => all + length, 0);
	}, 0);

/** Numbers as maps have them, to a few places: the smallest that there are confuse any clipping. */
const number = (min: number, max: number) =>
	fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000);

/** A star around a middle: never tangled, often with bays. */
const star = fc
	.record({
		x: number(-5, 5),
		y: number(-5, 5),
		reaches: fc.array(number(1, 8), { minLength: 3, maxLength: 9 })
	})
	.map(({ x, y, reaches }): Area => {
		const rounded = (value: number) => Math.round(value * 1000) / 1000;
		const ring = reaches.map((reach, index): Position => {
			const turn = (2 * Math.PI * index) / reaches.length;
			return [rounded(x + reach * Math.cos(turn)), rounded(y + reach * Math.sin(turn))];
		});
		return [[[...ring, ring[0]!]]];
	});

const bounds = fc
	.record({
		west: number(-8, 4),
		south: number(-8, 4),
		width: number(0.5, 8),
		height: number(0.5, 8)
	})
	.map(({ west, south, width, height }): Bounds => [west, south, west + width, south + height]);

const square = areaOf([0, 0, 10, 10]);
const ring = (bounds: Bounds) => areaOf(bounds)[0]![0]!;
const pond: Area = [[ring([0, 0, 10, 10]), ring([4, 4, 6, 6]).toReversed()]];

describe('areas cut and joined', () => {
	test('what is left of one without another and what they share are all of it', () => {
		fc.assert(
			fc.property(star, star, (one, other) => {
				const left = without(one, other);
				const shared = without(one, left);
				expect(sizeOf(left) + sizeOf(shared)).toBeCloseTo(sizeOf(one), 4);
				expect(sizeOf(shared)).toBeLessThanOrEqual(sizeOf(other) + 1e-4);
				expect(sizeOf(without(left, other))).toBeCloseTo(sizeOf(left), 4);
			})
		);
	});

	test('two together are the first and what the second has more', () => {
		fc.assert(
			fc.property(star, star, (one, other) => {
				const expected = sizeOf(one) + sizeOf(without(other, one));
				expect(sizeOf(together(one, other))).toBeCloseTo(expected, 4);
				expect(sizeOf(together(other, one))).toBeCloseTo(expected, 4);
			})
		);
	});

	test('what is left is cut again, also where corners of the first cut lie a rounding off the line', () => {
		const one: Area = [
			[
				[
					[1.458, -0.262],
					[-4.994, 2.325],
					[-6.347, -5.191],
					[1.458, -0.262]
				]
			]
		];
		const other: Area = [
			[
				[
					[6.072, -0.875],
					[4.37, 1.917],
					[1.791, 0.801],
					[-0.396, -0.875],
					[-0.393, -6.332],
					[4.42, -3.754],
					[6.072, -0.875]
				]
			]
		];
		const left = without(one, other);
		expect(sizeOf(left) + sizeOf(without(one, left))).toBeCloseTo(sizeOf(one), 4);
	});

	test('nothing is taken from an area by nothing, and nothing added to it', () => {
		expect(without(square, [])).toEqual(square);
		expect(without([], square)).toEqual([]);
		expect(together(square, [])).toEqual(square);
		expect(together([], square)).toEqual(square);
		expect(without(square, square)).toEqual([]);
	});

	test('a part inside an extent is what a cut with it leaves', () => {
		fc.assert(
			fc.property(star, bounds, (area, extent) => {
				const part = clipped(area, extent);
				const outside = sizeOf(without(area, areaOf(extent)));
				expect(sizeOf(part) + outside).toBeCloseTo(sizeOf(area), 4);
				for (const [x, y] of part.flat(2) as [number, number][]) {
					expect(x >= extent[0] && x <= extent[2] && y >= extent[1] && y <= extent[3]).toBe(true);
				}
			})
		);
	});

	test('a hole stays a hole, cut too where the extent crosses it', () => {
		expect(sizeOf(clipped(pond, [0, 0, 5, 10]))).toBe(50 - 2);
		expect(clipped(pond, [20, 20, 30, 30])).toEqual([]);
		expect(inArea(pond, [5, 5])).toBe(false);
		expect(inArea(pond, [1, 1])).toBe(true);
		expect(inArea(pond, [0, 5])).toBe(true);
	});

	test('polygons that meet or overlap become one, others stay apart', () => {
		const touching = [...areaOf([0, 0, 1, 1]), ...areaOf([1, 0, 2, 1])];
		expect(dissolved(touching)).toHaveLength(1);
		expect(sizeOf(dissolved(touching))).toBe(2);
		const apart = [...areaOf([0, 0, 1, 1]), ...areaOf([3, 0, 4, 1])];
		expect(dissolved(apart)).toHaveLength(2);
		expect(dissolved(areaOf([0, 0, 1, 1]))).toEqual(areaOf([0, 0, 1, 1]));
	});
});

describe('the middle', () => {
	test('lies in the largest polygon, even where that is bent around its own middle', () => {
		const hook = [
			[0, 0],
			[10, 0],
			[10, 1],
			[1, 1],
			[1, 9],
			[10, 9],
			[10, 10],
			[0, 10],
			[0, 0]
		];
		const area = [...areaOf([20, 20, 21, 21]), [hook]];
		expect(inArea([[hook]], middleOf(area)!)).toBe(true);
		expect(middleOf([])).toBeUndefined();
	});

	test('of any star lies in it', () => {
		fc.assert(fc.property(star, (area) => inArea(area, middleOf(area)!)));
	});
});

test('a ring’s size has a sign for the way it is wound', () => {
	expect(signedSize(ring([0, 0, 2, 3]))).toBe(6);
	expect(signedSize(ring([0, 0, 2, 3]).toReversed())).toBe(-6);
});

test.each([
	['cross halfway', [0, 0], [2, 2], [0, 2], [2, 0], 0.5],
	['meet at the end', [0, 0], [1, 0], [1, -1], [1, 1], 1],
	['would cross further on', [0, 0], [1, 0], [2, -1], [2, 1], undefined],
	['would cross beyond the other', [0, 0], [2, 0], [1, 1], [1, 2], undefined],
	['are parallel', [0, 0], [1, 0], [0, 1], [1, 1], undefined]
])('two segments that %s', (_, a, b, c, d, expected) => {
	expect(crossingAt(a as Position, b as Position, c as Position, d as Position)).toBe(expected);
	if (expected !== undefined) {
		const [x, y] = between(a as Position, b as Position, expected);
		expect([x, y]).toEqual([
			a[0]! + (b[0]! - a[0]!) * expected,
			a[1]! + (b[1]! - a[1]!) * expected
		]);
	}
});

describe('a line outside an area', () => {
	const line = fc.array(fc.tuple(number(-12, 12), number(-12, 12)), {
		minLength: 2,
		maxLength: 8
	});

	test('and inside it are together the whole line', () => {
		fc.assert(
			fc.property(line, star, (any, area) => {
				const outside = lineOutside(any, area);
				const inside = lineOutside(any, area, true);
				expect(lengthOf(outside) + lengthOf(inside)).toBeCloseTo(lengthOf([any]), 6);
			})
		);
	});

	test('has no stretch in it, and each part of it goes on until the edge', () => {
		fc.assert(
			fc.property(line, star, (any, area) => {
				for (const part of lineOutside(any, area)) {
					for (let index = 1; index < part.length; index++) {
						const [from, to] = [part[index - 1]!, part[index]!];
						// Shorter ones are within the rounding of where the edge is.
						if (Math.hypot(to[0]! - from[0]!, to[1]! - from[1]!) < 1e-6) continue;
						expect(inArea(area, between(from, to, 0.5))).toBe(false);
					}
				}
			})
		);
		expect(
			lineOutside(
				[
					[-5, 5],
					[15, 5]
				],
				square
			)
		).toEqual([
			[
				[-5, 5],
				[0, 5]
			],
			[
				[10, 5],
				[15, 5]
			]
		]);
	});

	test('goes around a hole', () => {
		const across: Position[] = [
			[-1, 5],
			[11, 5]
		];
		expect(lengthOf(lineOutside(across, pond))).toBeCloseTo(2 + 2, 9);
		expect(lineOutside(across, pond, true)).toHaveLength(2);
	});

	test('that never meets the area stays as it is', () => {
		const away: Position[] = [
			[20, 0],
			[21, 3],
			[25, 3]
		];
		expect(lineOutside(away, square)).toEqual([away]);
		expect(lineOutside(away, square, true)).toEqual([]);
	});
});

test('a line inside an extent is cut at its edges, and in pieces where it leaves it', () => {
	const zigzag: Position[] = [
		[-5, 1],
		[5, 1],
		[5, 20],
		[8, 20],
		[8, 1]
	];
	expect(clippedLine(zigzag, [0, 0, 10, 10])).toEqual([
		[
			[0, 1],
			[5, 1],
			[5, 10]
		],
		[
			[8, 10],
			[8, 1]
		]
	]);
	expect(clippedLine(zigzag, [50, 50, 60, 60])).toEqual([]);
});

test('a line that stays inside is one part, and one that is cut once, too', () => {
	const line = [
		[1, 1],
		[5, 5]
	];
	expect(clippedLine(line, [0, 0, 10, 10])).toEqual([line]);
	expect(clippedLine(line, [0, 0, 3, 3])).toEqual([
		[
			[1, 1],
			[3, 3]
		]
	]);
});

test.each([
	['beyond the end of the second', [0, 0], [10, 0], [5, 1], [5, 3], undefined],
	['before the beginning of the second', [0, 0], [10, 0], [5, -3], [5, -1], undefined],
	['slanted, from below', [0, 2], [8, 6], [2, 0], [6, 8], 0.5],
	['slanted, off the first', [0, 2], [4, 4], [6, 0], [5, 6], undefined]
] as [string, Position, Position, Position, Position, number | undefined][])(
	'two segments cross or not: %s',
	(_, a, b, c, d, expected) => {
		const at = crossingAt(a, b, c, d);
		if (expected === undefined) return expect(at).toBeUndefined();
		expect(at).toBeCloseTo(expected);
	}
);

test('nothing with nothing is nothing, and with an area is that', () => {
	const area = areaOf([0, 0, 1, 1]);
	expect(together([], area)).toBe(area);
	expect(together(area, [])).toBe(area);
	expect(together([], [])).toEqual([]);
});
