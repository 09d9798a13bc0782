/** What journeys know of the fixture stories: read as the build reads them, never copied by hand. */
import type { Geometry } from 'geojson';
import type { LngLat } from '$lib/geo/lng-lat';
import { readStory } from '$lib/server/read-story';
import { plainText } from '$lib/story/plain-text';
import type { Passage, Place, Story } from '$lib/story/story';

/** The folder of a fixture story. */
export const fixtureRoot = (name: string) => `tests/fixtures/${name}`;

const full = readStory(fixtureRoot('moroni'));

/** The story that most journeys walk, in the language that it was first written in. */
export const story: Story = full.story;

/** The same story in French. */
export const french: Story = readStory(fixtureRoot('moroni'), 'fr').story;

export const ids = story.places.map(({ id }) => id);

/** Its numbered places, in order. */
export const scenes = story.places.filter(({ number }) => number !== undefined);

/** @throws {Error} where the story has no such place */
export function placeOf(id: string, of = story): Place {
	const place = of.places.find((each) => each.id === id);
	if (!place) throw new Error(`The fixture has no place "${id}".`);
	return place;
}

/** @throws {Error} where the story has no such passage */
export function passageOf(id: string): Passage {
	const passage = story.passages.find((each) => each.id === id);
	if (!passage) throw new Error(`The fixture has no passage "${id}".`);
	return passage;
}

/** The article's words that link a passage to a place. */
export function mentionOf(passage: string, place: string): string {
	const mention = passageOf(passage).inlines.find((inline) => inline.place === place);
	if (!mention) throw new Error(`The passage "${passage}" does not mention "${place}".`);
	return mention.text;
}

/** All words of a passage. */
export const textOf = (passage: string) => plainText(passageOf(passage).inlines);

/** What a place's feature has drawn; `null` for a name without a shape. */
export function geometryOf(id: string): Geometry | null {
	return full.places.find((feature) => feature.id === id)!.geometry;
}

/** Where a place's name and number stand. */
export function labelOf(id: string): LngLat {
	const [lng, lat] = placeOf(id).labelPoint;
	return { lng: lng!, lat: lat! };
}
