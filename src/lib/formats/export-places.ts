/** What the files that a reader may take away are made of: a story, its places and their addresses. */
import type { PlaceFeature } from '$lib/story/schema';
import { passagesAbout } from '$lib/story/passages-about';
import type { Passage, Place, Story } from '$lib/story/story';
import type { LocalizedDistance } from '$lib/messages/distance-text';
import { distancesFrom, type DistanceTo } from '$lib/messages/distances-from';
import type { Messages } from '$lib/messages/messages';

/** A story as it is taken away. */
export type ExportStory = {
	story: Story;
	/** The places with their geometry, in the order of the story's. */
	places: PlaceFeature[];
	/** How far they are apart, in words of that language. */
	distances: LocalizedDistance[];
	/** The messages that the files are written with: those of the story's language. */
	messages: Messages;
	/** The absolute address of a place's page; of the story's where none is given. */
	page: (place?: string) => string;
};

/** A place with everything that is taken away with it. */
export type ExportedPlace = {
	place: Place;
	feature: PlaceFeature;
	/** The passages that mention it, in the article's order. */
	passages: Passage[];
	/** Passages that answer one of those and do not mention it themselves: no charge goes without them. */
	replies: Passage[];
	/** How far it is from others, the nearest first. */
	distances: DistanceTo<Place>[];
	/** The absolute address of its page. */
	page: string;
};

/**
 * The places to write, in the story's order: one, or all of them where no id is given.
 *
 * @throws {Error} for an id that no place has
 */
export function exportedPlaces(
	{ story, places, distances, page }: ExportStory,
	placeId?: string
): ExportedPlace[] {
	const chosen = story.places.filter(({ id }) => placeId === undefined || id === placeId);
	if (placeId !== undefined && !chosen.length) throw new Error(`there is no place "${placeId}"`);
	const featureOf = new Map(places.map((feature) => [feature.id, feature]));
	const near = passagesNear(story.passages);
	const apart = groupedBy(distances, ({ between }) => between.map((end) => story.places[end]!.id));
	return chosen.map((place) => {
		const feature = featureOf.get(place.id);
		if (!feature) throw new Error(`the place "${place.id}" has no feature`);
		const { mentions, replies } = passagesAbout(near.get(place.id) ?? [], place.id);
		return {
			place,
			feature,
			passages: mentions,
			replies,
			distances: distancesFrom(place, story.places, apart.get(place.id) ?? []),
			page: page(place.id)
		};
	});
}

/** The passages that mention a place or answer one that does, in the article's order: a long story is gone through once. */
function passagesNear(passages: Passage[]): Map<string, Passage[]> {
	const byId = new Map(passages.map((passage) => [passage.id, passage]));
	return groupedBy(passages, ({ places, answers }) => [
		...places,
		...answers.flatMap((id) => byId.get(id)?.places ?? [])
	]);
}

/** Things under each of their keys, in their order. */
function groupedBy<T>(things: T[], keysOf: (thing: T) => string[]): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const thing of things) {
		for (const key of new Set(keysOf(thing))) {
			const group = groups.get(key) ?? [];
			groups.set(key, group);
			group.push(thing);
		}
	}
	return groups;
}

/** What a file is called inside itself: the story, or a place of it. */
export function titleOf({ story, messages }: ExportStory, placeId?: string): string {
	const place = story.places.find(({ id }) => id === placeId);
	return place ? messages.placeTitle({ name: place.name, title: story.title }) : story.title;
}
