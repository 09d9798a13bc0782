import { describe, expect, test } from 'vitest';
import { readStory } from '$lib/server/read-story';
import { distancesOf } from '$lib/story/distances';
import type { PlaceFeature } from '$lib/story/schema';
import { fixtureRoot } from '../e2e/story';

const between = (name: string | undefined, a: string, b: string) =>
	readStory(name && fixtureRoot(name)).distances.find(
		({ between: ends }) => ends.includes(a) && ends.includes(b)
	);

test('every two located places have a distance once, in a small story', () => {
	for (const name of ['antimeridian', 'far-north', 'long-names', 'one-point']) {
		const { story, distances } = readStory(fixtureRoot(name));
		const count = story.places.filter(({ located }) => located).length;
		expect(distances).toHaveLength((count * (count - 1)) / 2);
		expect(new Set(distances.map((each) => each.between.join())).size).toBe(distances.length);
	}
});

test('a story of many places lists few of each, and soon', () => {
	const features = Array.from({ length: 2000 }, (_, index) => ({
		id: `p${index}`,
		geometry: { type: 'Point', coordinates: [(index * 7919) % 360, (index * 31) % 80] },
		properties: { precisionMetres: 50 }
	})) as unknown as PlaceFeature[];
	const distances = distancesOf(features, [-180, -85, 180, 85]);
	expect(distances.length).toBeGreaterThan(2000);
	expect(distances.length).toBeLessThanOrEqual(6000);
});

describe('the ends of a distance', () => {
	test('are counted as the map counts, beyond the antimeridian too', () => {
		const { ends, metres } = between('antimeridian', 'west-jetty', 'east-jetty')!;
		expect(ends.map(([lng]) => lng)).toEqual([179.6, 180.5]);
		expect(metres[1]).toBeLessThan(100_000);
	});

	test('are one where the places touch', () => {
		const { ends, touch, metres } = between(undefined, 'calais', 'port')!;
		expect(touch).toBe('drawn');
		expect(metres[0]).toBe(0);
		expect(ends[0]).toEqual(ends[1]);
		expect(between(undefined, 'a216', 'port')!.touch).toBe('possible');
	});
});

describe('the way along a line', () => {
	test('is told of two places that lie on it and are apart', () => {
		const { along, metres } = between(undefined, 'a16', 'port')!;
		expect(along!.place).toBe('a216');
		expect(along!.metres[0]).toBeGreaterThanOrEqual(metres[0]);
		expect(along!.metres[1]).toBeGreaterThan(along!.metres[0]);
	});

	test('is not told of places that touch, of the line itself, or of what takes most of it', () => {
		expect(between(undefined, 'calais', 'a216')!.along).toBeUndefined();
		expect(between(undefined, 'a216', 'port')!.along).toBeUndefined();
		expect(between(undefined, 'new-jungle', 'eurotunnel')!.along).toBeUndefined();
	});
});
