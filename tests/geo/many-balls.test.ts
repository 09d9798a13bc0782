import { expect, test } from 'vitest';
import type { Ball } from '$lib/geo/chords';
import { nearestBalls } from '$lib/geo/nearest-balls';

test('ten thousand take no time to speak of', () => {
	const all = Array.from({ length: 10_000 }, (_, index): Ball => ({
		centre: [(index * 7919) % 10_007, (index * 104_729) % 10_009, (index * 1_299_709) % 10_037],
		radius: 1
	}));
	const start = performance.now();
	expect(nearestBalls(all, 12).every(({ length }) => length === 12)).toBe(true);
	expect(performance.now() - start).toBeLessThan(10_000);
});
