import { groundFeatures } from '$lib/server/ground-files';
import type { MapFeature } from '$lib/cartography/evaluate';
import { storySource } from '$lib/cartography/story-layers';
import { storyIn } from './stories';

/** The features of every source of the map, by source: what a drawing is made from. */
export function mapData(language: string | undefined): Record<string, MapFeature[]> {
	return {
		...groundFeatures(),
		[storySource]: storyIn(language).features.features as MapFeature[]
	};
}
