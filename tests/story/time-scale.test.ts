import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domainOf, lanesOf, ticksOf } from '$lib/story/time-scale';

const time = (iso: string) => Date.parse(`${iso}Z`);

test('a scale has room on both sides, of an hour at the least', () => {
	const at = time('2015-05-05T08:00');
	const { from, to } = domainOf([{ from: at, to: at }]);
	expect(from).toBeLessThan(at);
	expect(to - from).toBeGreaterThan(9 * 60_000);
});

test.each([
	['2015-05-05T08:00', '2015-05-05T08:20', 'minute', '2015-05-05T08:00'],
	['2015-04-22T00:00', '2015-05-06T00:00', 'day', '2015-04-23T00:00'],
	['2015-01-10T00:00', '2015-04-20T00:00', 'month', '2015-02-01T00:00'],
	['1995-06-01T00:00', '2015-06-01T00:00', 'year', '2000-01-01T00:00']
])('from %s to %s its ticks are %ss', (from, to, unit, first) => {
	const ticks = ticksOf({ from: time(from), to: time(to) }, 5);
	expect(ticks.unit).toBe(unit);
	expect(new Date(ticks.times[0]!).toISOString().slice(0, 16)).toBe(first);
});

test('there are never more ticks than room, and all are on the scale', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: time('0100-01-01T00:00'), max: time('2500-01-01T00:00') }),
			fc.integer({ min: 3_600_000, max: 1e14 }),
			(from, length) => {
				const span = { from, to: from + length };
				const { times } = ticksOf(span, 5);
				expect(times.length).toBeLessThanOrEqual(7);
				for (const tick of times) {
					expect(tick).toBeGreaterThanOrEqual(span.from);
					expect(tick).toBeLessThanOrEqual(span.to);
				}
			}
		)
	);
});

test('what stands in one row does not touch', () => {
	const extents = fc.array(
		fc
			.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 40 }))
			.map(([start, length]) => ({ start, end: start + length }))
	);
	fc.assert(
		fc.property(extents, (all) => {
			const lanes = lanesOf(all);
			all.forEach((a, i) =>
				all.slice(0, i).forEach((b, j) => {
					if (lanes[i] === lanes[j]) expect(a.start > b.end || a.end < b.start).toBe(true);
				})
			);
		})
	);
});
