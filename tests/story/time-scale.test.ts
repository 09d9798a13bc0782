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

test('a scale has 8 % more on either side', () => {
	const hour = 3_600_000;
	expect(domainOf([{ from: 0, to: 0 }])).toEqual({ from: -0.08 * hour, to: 0.08 * hour });
	expect(
		domainOf([
			{ from: 20 * hour, to: 50 * hour },
			{ from: 10 * hour, to: 12 * hour },
			{ from: 15 * hour, to: 110 * hour }
		])
	).toEqual({ from: 2 * hour, to: 118 * hour });
});

test.each([
	['2015-05-05T08:00', '2015-05-05T08:05', 5, '08:00 08:01 08:02 08:03 08:04 08:05'],
	['2015-05-05T08:01', '2015-05-05T08:50', 5, '08:15 08:30 08:45'],
	['2015-05-05T01:00', '2015-05-06T00:00', 4, '06:00 12:00 18:00 00:00']
])('from %s to %s, with room for %d, there are ticks at %s', (from, to, most, expected) => {
	const { unit, times } = ticksOf({ from: time(from), to: time(to) }, most);
	expect(unit).toBe('minute');
	expect(times.map((at) => new Date(at).toISOString().slice(11, 16)).join(' ')).toBe(expected);
});

test.each([
	['2015-05-05T08:00', '2015-05-09T00:00', 5, '05-06 05-07 05-08 05-09'],
	['2015-01-01T00:00', '2015-06-30T00:00', 6, '01-01 02-01 03-01 04-01 05-01 06-01'],
	['2014-11-20T00:00', '2015-11-20T00:00', 5, '01-01 04-01 07-01 10-01']
])('from %s to %s, with room for %d, there are ticks on %s', (from, to, most, expected) => {
	const { times } = ticksOf({ from: time(from), to: time(to) }, most);
	expect(times.map((at) => new Date(at).toISOString().slice(5, 10)).join(' ')).toBe(expected);
});

test.each([
	['1996-03-01T00:00', '2015-03-01T00:00', 5, '2000 2005 2010 2015'],
	['0040-01-01T00:00', '0080-01-01T00:00', 5, '0040 0050 0060 0070 0080'],
	// Coarser than a thousand years it never is.
	['0001-01-01T00:00', '9999-01-01T00:00', 2, '1000 2000 3000 4000 5000 6000 7000 8000 9000']
])('from %s to %s, with room for %d, there are ticks in %s', (from, to, most, expected) => {
	const { unit, times } = ticksOf({ from: time(from), to: time(to) }, most);
	expect(unit).toBe('year');
	expect(times.map((at) => new Date(at).toISOString().slice(0, 4)).join(' ')).toBe(expected);
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

test('each stands in the first row that has room, and what touches is no room', () => {
	const at = (start: number, end: number) => ({ start, end });
	expect(lanesOf([])).toEqual([]);
	expect(lanesOf([at(0, 10), at(11, 20), at(20, 30), at(5, 6), at(25, 40), at(31, 32)])).toEqual([
		0, 0, 1, 1, 0, 1
	]);
	expect(lanesOf([at(0, 10), at(0, 10), at(0, 10), at(12, 13)])).toEqual([0, 1, 2, 0]);
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
