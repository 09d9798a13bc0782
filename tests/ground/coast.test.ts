import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
	areaOf,
	clipped,
	crossingAt,
	inArea,
	signedSize,
	without,
	type Area
} from '$lib/geo/areas';
import type { Bounds } from '$lib/geo/lng-lat';
import { bent, endsOf, joined } from '$lib/ground/coast';
import { metresApart } from '$lib/geo/metres-apart';

/** The area that is known exactly; the coast runs from west to east through it, the land in the south. */
const known: Bounds = [2, 50, 3, 51];
const area = areaOf(known);

/** Far enough from the coast for every land to reach there. */
const south = 48;

/** Land south of a coast that is given from west to east. */
const landBelow = (coast: Position[]): Area => [
	[[...coast, [coast.at(-1)![0]!, south], [coast[0]![0]!, south], coast[0]!]]
];

const inKilometres = 1 / 111.32;

/** A gentle coast, its corners some kilometres apart and each off its line by up to a few. */
const coastFrom = (west: number, east: number, step: number, stray: number) =>
	fc
		.array(fc.integer({ min: -1000, max: 1000 }), {
			minLength: Math.round((east - west) / step) + 1,
			maxLength: Math.round((east - west) / step) + 1
		})
		.map((strays) =>
			strays.map((part, index): Position => {
				const lng = Math.round((west + index * step) * 1e5) / 1e5;
				return [lng, Math.round((50.5 + (part / 1000) * stray * inKilometres) * 1e5) / 1e5];
			})
		);

/** Corners of the coarse coast are nowhere on the edge of the exact one's area. */
const coarse = coastFrom(0.03, 5.03, 0.1, 1.2).map(landBelow);
const exact = coastFrom(2, 3, 0.02, 1).map((coast): Area => [
	[[...coast, [3, 50], [2, 50], coast[0]!]]
]);

const sizeOf = (area: Area) =>
	area.reduce((sum, [outer, ...holes]) => {
		const own = Math.abs(signedSize(outer!));
		return sum + own - holes.reduce((all, hole) => all + Math.abs(signedSize(hole)), 0);
	}, 0);

/** Joining areas takes its time, so fewer runs than usual. */
const runs = { numRuns: 25 };

/** The northernmost crossing of an area's rings with a meridian. */
function coastAt(area: Area, lng: number): number {
	const meridian: [Position, Position] = [
		[lng, south + 1],
		[lng, 53]
	];
	const lats = area.flat().flatMap((ring) =>
		ring.slice(1).flatMap((to, index) => {
			const part = crossingAt(...meridian, ring[index]!, to);
			return part === undefined ? [] : [south + 1 + part * (53 - south - 1)];
		})
	);
	return Math.max(...lats);
}

describe('a coarse coast and an exact one', () => {
	test('are one: the exact one’s land in its area, and no other', () => {
		fc.assert(
			fc.property(coarse, exact, (coarse, exact) => {
				const land = joined(coarse, exact, area);
				const inside = clipped(land, known);
				expect(sizeOf(inside)).toBeCloseTo(sizeOf(exact), 7);
				expect(sizeOf(without(inside, exact))).toBeLessThan(1e-7);
			}),
			runs
		);
	});

	test('meet at the edge of the exact one’s area, without a step', () => {
		fc.assert(
			fc.property(coarse, exact, (coarse, exact) => {
				const land = joined(coarse, exact, area);
				for (const [edge, beside] of [
					[2, -1e-5],
					[3, 1e-5]
				] as const) {
					const before = [edge, coastAt(land, edge + beside)];
					const after = [edge, coastAt(exact, edge - beside)];
					expect(metresApart(before, after)).toBeLessThan(5);
				}
			}),
			runs
		);
	});

	test('leave no double coast: the joined land is one, without a hole or an islet', () => {
		fc.assert(
			fc.property(coarse, exact, (coarse, exact) => {
				const land = joined(coarse, exact, area);
				expect(land).toHaveLength(1);
				expect(land[0]).toHaveLength(1);
			}),
			runs
		);
	});

	test('change nothing far away, and move nothing by more than they differ', () => {
		fc.assert(
			fc.property(coarse, exact, (coarse, exact) => {
				const ring = coarse[0]![0]!;
				const moved = bent(coarse, area, endsOf(exact, area))[0]![0]!;
				// Corners are added where the coast crosses the edge, and none is lost.
				const corners = ring.map((corner) => ({
					corner,
					metres: Math.min(...moved.map((other) => metresApart(corner, other)))
				}));
				for (const { corner, metres } of corners) {
					const far = corner[0]! < 2 - 0.4 || corner[0]! > 3 + 0.4;
					expect(metres).toBeLessThanOrEqual(far ? 1e-6 : 2300);
				}
				const land = joined(coarse, exact, area);
				for (const lng of [0.5, 1.2, 3.9, 4.7]) {
					expect(coastAt(land, lng)).toBeCloseTo(coastAt(coarse, lng), 9);
				}
			}),
			runs
		);
	});
});

const straight = (lat: number) =>
	landBelow([
		[0, lat],
		[5, lat]
	]);
const piece = (lat: number): Area => areaOf([2, 50, 3, lat]);

test('the pull fades along the shore', () => {
	const coast = landBelow(
		Array.from({ length: 51 }, (_, index): Position => [index / 10 + 0.001, 50.5])
	);
	const land = joined(coast, piece(50.51), area);
	const lifts = [2.99, 3.06, 3.15, 3.25, 3.5].map((lng) => coastAt(land, lng) - 50.5);
	expect(lifts[0]).toBeCloseTo(0.01, 6);
	for (let index = 1; index < lifts.length; index++) {
		expect(lifts[index]).toBeLessThanOrEqual(lifts[index - 1]!);
	}
	expect(lifts[2]).toBeGreaterThan(0.001);
	expect(lifts.at(-1)).toBeCloseTo(0, 9);
});

test('ends too far apart to be one shore are not pulled together', () => {
	const [near, far] = [0.05, 0.06];
	expect(coastAt(joined(straight(50.5), piece(50.5 + near), area), 3 + 1e-6)).toBeCloseTo(50.55, 4);
	expect(coastAt(joined(straight(50.5), piece(50.5 + far), area), 3 + 1e-6)).toBeCloseTo(50.5, 9);
});

test('of two crossings by one end only the nearest is pulled: the other is another shore', () => {
	const island = areaOf([2.9, 50.52, 3.1, 50.53]);
	const ends = endsOf(piece(50.505), area);
	const moved = bent([...straight(50.5), ...island], area, ends);
	expect(coastAt([moved[0]!], 3)).toBeCloseTo(50.505, 9);
	expect(inArea([moved[1]!], [3.0001, 50.5299])).toBe(true);
});

test('the ends of an exact coast are where it leaves the edge of its area, and no corner of the area', () => {
	const ends = endsOf(piece(50.5), area);
	expect(ends).toHaveLength(2);
	expect(ends).toEqual(
		expect.arrayContaining([
			[2, 50.5],
			[3, 50.5]
		])
	);
	expect(endsOf(areaOf([2.4, 50.4, 2.6, 50.6]), area)).toEqual([]);
});

test('a coast that never reaches the area stays as it is', () => {
	const island = areaOf([4, 49, 4.2, 49.2]);
	expect(bent(island, area, [[3, 50.5]])).toEqual(island);
	expect(sizeOf(joined(island, piece(50.5), area))).toBeCloseTo(0.04 + 0.5, 9);
});
