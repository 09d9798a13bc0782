import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ball } from '$lib/geo/chords';
import { chordMetres } from '$lib/geo/ellipsoid';
import { nearestBalls } from '$lib/geo/nearest-balls';

const axis = fc.integer({ min: -1000, max: 1000 });
const ball: fc.Arbitrary<Ball> = fc.record({
	centre: fc.tuple(axis, axis, axis),
	radius: fc.integer({ min: 0, max: 200 })
});

const gap = (a: Ball, b: Ball) => chordMetres(a.centre, b.centre) - a.radius - b.radius;

test('the nearest are those that comparing each two finds', () => {
	fc.assert(
		fc.property(
			fc.array(ball, { maxLength: 80 }),
			fc.integer({ min: 1, max: 12 }),
			(all, count) => {
				nearestBalls(all, count).forEach((nearest, own) => {
					const gaps = all
						.flatMap((other, index) => (index === own ? [] : gap(all[own]!, other)))
						.sort((a, b) => a - b)
						.slice(0, count);
					expect(nearest.map((index) => gap(all[own]!, all[index]!))).toEqual(gaps);
					expect(nearest).not.toContain(own);
				});
			}
		),
		{ numRuns: 50 }
	);
});
