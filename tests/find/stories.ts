/** Indexes of the fixture stories, with a little ground of the tests' own. */
import { buildIndex } from '$lib/find/build-index';
import {
	groundZooms,
	type FindIndex,
	type GroundKind,
	type GroundLabel
} from '$lib/find/find-index';
import { readStory } from '$lib/server/read-story';

export const kinds = Object.fromEntries(
	Object.keys(groundZooms).map((kind) => [kind, `a ${kind}`])
) as Record<GroundKind, string>;

/** The index of a fixture, or with no name of the story that is shipped. */
export function indexOf(name: string, labels: GroundLabel[] = [], language?: string): FindIndex {
	const root = name ? `tests/fixtures/${name}` : '.';
	const story = readStory(root, language).story;
	const others = [undefined, 'fr'].map((other) => readStory(root, other).story);
	return buildIndex({ story, language: language ?? story.language, others, labels, kinds });
}

export const label = (kind: string, lng: number, lat: number, ...names: string[]): GroundLabel => ({
	position: [lng, lat],
	kind,
	names
});
