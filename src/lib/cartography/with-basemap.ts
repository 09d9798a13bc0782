/** Our story over somebody else's ground. */
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from './palette';
import { storyShapes, storySource } from './story-layers';
import { storyNames } from './story-names';

/**
 * A foreign style with the story's layers above its own.
 *
 * @param own the style whose story source and state are carried over
 */
export function withBasemap(
	foreign: StyleSpecification,
	own: StyleSpecification,
	palette: Palette
): StyleSpecification {
	return {
		...foreign,
		state: { ...foreign.state, ...own.state },
		sources: { ...foreign.sources, [storySource]: own.sources[storySource]! },
		layers: [...foreign.layers, ...storyShapes(palette), ...storyNames(palette)]
	};
}
