import { groundFeatures } from '$lib/cartography/ground-files';
import type { MapFeature } from '$lib/cartography/evaluate';
import { storySource } from '$lib/cartography/story-layers';
import { readStory } from '$lib/story/read';

/** The features of every source of the map, by source: what a drawing is made from. */
export function mapData(): Record<string, MapFeature[]> {
	return { ...groundFeatures(), [storySource]: readStory().features.features as MapFeature[] };
}
