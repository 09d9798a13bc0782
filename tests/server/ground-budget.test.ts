/** What a phone has to fetch of the ground, for fixture stories: the tiles that its first views show, and the next screen's. */
import { describe, expect, test } from 'vitest';
import { frame } from '$lib/geo/camera';
import { noPadding } from '$lib/geo/padding';
import type { View } from '$lib/geo/lng-lat';
import { fromScreen } from '$lib/geo/mercator';
import { keyOf, type Tile } from '$lib/geo/tiles';
import { featuresFrom, featuresInSight } from '$lib/ground/features';
import { groundOf } from '$lib/server/ground';
import { readStory } from '$lib/server/read-story';
import { targetOf } from '$lib/story/target';

/** Two that are unlike: islands in the tropics, and a coast at 78° north. */
const stories = ['moroni', 'far-north'];

const kB = 1000;
const budget = { requests: 10, firstView: 120 * kB, pan: 60 * kB };

/** The part of a phone's screen that the sheet leaves to the map, CSS pixels. */
const size = { width: 390, height: 420 };

describe.each(stories)('%s', (name) => {
	const root = `tests/fixtures/${name}`;
	const { story } = readStory(root);
	const ground = groundOf(root, ['en']);

	/** Bytes by tile of what a view shows. */
	function weights(view: View): Map<string, number> {
		const seen = new Map<string, number>();
		const decode = (tile: Tile) => {
			seen.set(keyOf(tile), ground.tile(tile).length);
			return {};
		};
		const reach = { x: size.width / 2, y: size.height / 2 };
		featuresInSight(ground.manifest, view, reach, featuresFrom(decode));
		return seen;
	}
	const sum = (bytes: Iterable<number>) => [...bytes].reduce((total, each) => total + each, 0);
	const views = [undefined, ...story.places].map((place) =>
		frame(targetOf(story, place), size, noPadding)
	);

	test('each first view takes few tiles that weigh little', () => {
		for (const view of views) {
			const tiles = weights(view);
			expect(tiles.size).toBeGreaterThan(0);
			expect(tiles.size).toBeLessThanOrEqual(budget.requests);
			expect(sum(tiles.values())).toBeLessThanOrEqual(budget.firstView);
		}
	});

	test('the next screen takes little more', () => {
		for (const view of views) {
			const known = weights(view);
			for (const x of [-size.width / 2, size.width * 1.5]) {
				const there = { ...view, ...fromScreen({ x, y: size.height / 2 }, view, size) };
				const more = [...weights(there)].filter(([tile]) => !known.has(tile));
				expect(sum(more.map(([, bytes]) => bytes))).toBeLessThanOrEqual(budget.pan);
			}
		}
	});
});
