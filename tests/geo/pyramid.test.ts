import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toWorld, worldSize } from '$lib/geo/mercator';
import { lastLevel, levelOf, pyramidOf } from '$lib/geo/pyramid';

const spots = (count: number) =>
	fc.array(
		fc.record({
			lng: fc.double({ min: -179, max: 179, noNaN: true }),
			lat: fc.double({ min: -80, max: 80, noNaN: true })
		}),
		{ minLength: 1, maxLength: count }
	);
const named = (positions: { lng: number; lat: number }[]) =>
	positions.map((position, index) => ({ id: `p${index}`, position }));

test('every place is shown at some zoom, the most important at once', () => {
	fc.assert(
		fc.property(spots(60), (positions) => {
			const { levels } = pyramidOf(named(positions));
			expect(levels.size).toBe(positions.length);
			expect(levels.get('p0')).toBe(0);
			expect(Math.max(...levels.values())).toBeLessThanOrEqual(lastLevel);
		}),
		{ numRuns: 50 }
	);
});

test('no two marks of a zoom stand on each other, and what is hidden is counted once', () => {
	fc.assert(
		fc.property(spots(80), fc.integer({ min: 0, max: 5 }), (positions, level) => {
			const all = named(positions);
			const { levels, behind } = pyramidOf(all);
			const shown = all.filter(({ id }) => levels.get(id)! <= level);
			const at = shown.map(({ position }) => toWorld(position));
			const scale = worldSize * 2 ** level;
			for (const [index, a] of at.entries()) {
				for (const b of at.slice(index + 1)) {
					expect(Math.hypot(a.x - b.x, a.y - b.y) * scale).toBeGreaterThanOrEqual(47.9);
				}
			}
			const counted = [...behind(level).values()].reduce((a, b) => a + b, 0);
			expect(counted).toBe(all.length - shown.length);
		}),
		{ numRuns: 50 }
	);
});

test('places at one spot come one after the other, the more important first', () => {
	const { levels, behind } = pyramidOf(named(Array(3).fill({ lng: 10, lat: 50 })));
	expect([...levels.values()]).toEqual([0, lastLevel, lastLevel]);
	expect(behind(0)).toEqual(new Map([['p0', 2]]));
});

test('what counts at a zoom is the whole one below it, from the first to the last', () => {
	expect([-1, 0, 0.9, 1, 5.99, lastLevel + 0.5, lastLevel + 3].map(levelOf)).toEqual([
		...[0, 0, 0, 1, 5, lastLevel, lastLevel]
	]);
});

test('what is hidden stands behind the nearest that is shown', () => {
	const close = fc.array(
		fc.record({
			lng: fc.double({ min: -3, max: 3, noNaN: true }),
			lat: fc.double({ min: -3, max: 3, noNaN: true })
		}),
		{ minLength: 2, maxLength: 40 }
	);
	fc.assert(
		fc.property(close, fc.integer({ min: 0, max: 9 }), (positions, level) => {
			const all = named(positions);
			const { levels, behind } = pyramidOf(all);
			const isShown = ({ id }: { id: string }) => levels.get(id)! <= level;
			const far = (one: (typeof all)[number], other: (typeof all)[number]) => {
				const [a, b] = [toWorld(one.position), toWorld(other.position)];
				return Math.hypot(a.x - b.x, a.y - b.y);
			};
			const expected = new Map<string, number>();
			for (const hidden of all.filter((spot) => !isShown(spot))) {
				const [nearest, next] = all
					.filter(isShown)
					.toSorted((a, b) => far(hidden, a) - far(hidden, b));
				// Two that are as near may each be the nearest.
				fc.pre(!next || far(hidden, next) - far(hidden, nearest!) > 1e-12);
				expected.set(nearest!.id, (expected.get(nearest!.id) ?? 0) + 1);
			}
			expect(behind(level)).toEqual(expected);
		}),
		{ numRuns: 50 }
	);
});
