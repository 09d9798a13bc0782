import { describe, expect, test } from 'vitest';
import { readStory } from '$lib/server/read-story';

test('every two located places have a distance once, in a small story', () => {
	for (const name of ['antimeridian', 'far-north', 'long-names', 'one-point']) {
		const { story, distances } = readStory(`tests/fixtures/${name}`);
		const count = story.places.filter(({ located }) => located).length;
		expect(distances).toHaveLength((count * (count - 1)) / 2);
		expect(new Set(distances.map((each) => each.between.join())).size).toBe(distances.length);
	}
});

describe('of the shipped story', () => {
	const { distances } = readStory();
	const between = (a: string, b: string) =>
		distances.find(({ between: ends }) => ends.includes(a) && ends.includes(b))!;

	test('the ends of a distance are one where the places touch', () => {
		const { ends, touch, metres } = between('calais', 'port');
		expect(touch).toBe('drawn');
		expect(metres[0]).toBe(0);
		expect(ends[0]).toEqual(ends[1]);
		expect(between('a216', 'port').touch).toBe('possible');
	});

	test('the way along a line is told of two places that lie on it and are apart', () => {
		const { along, metres } = between('a16', 'port');
		expect(along!.place).toBe('a216');
		expect(along!.metres[0]).toBeGreaterThanOrEqual(metres[0]);
		expect(along!.metres[1]).toBeGreaterThan(along!.metres[0]);
	});

	test('it is not told of places that touch, of the line itself, or of what takes most of it', () => {
		expect(between('calais', 'a216').along).toBeUndefined();
		expect(between('a216', 'port').along).toBeUndefined();
		expect(between('new-jungle', 'eurotunnel').along).toBeUndefined();
	});
});
