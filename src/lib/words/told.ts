/**
 * The story with its dates, distances and lists in words. They are formed at build: a browser takes tens of
 * milliseconds to make its first formatter, and may say another thing than the page it was sent.
 */
import type { Passage, Place, Story } from '$lib/story/story';
import { distanceText } from './certainty';
import { placeDescription } from './place-description';
import { whenText } from './when-text';
import type { Words } from './words';

/** A passage as the page tells it. */
export type ToldPassage = Passage & {
	/** `5 May [2015], about 08:00`; absent where the passage has no day. */
	whenText?: string;
};

/** A place as the page tells it. */
export type ToldPlace = Place & {
	/** `200 metres`: what it is drawn to within. */
	precisionText: string;
	/** `3 kilometres`: how far what is drawn reaches from its middle. */
	middle?: { withinText: string };
	/** The place in one or two sentences, for search results and link previews. */
	description: string;
};

/** A story as its pages tell it, in one language. */
export type ToldStory = Omit<Story, 'passages' | 'places'> & {
	passages: ToldPassage[];
	places: ToldPlace[];
};

/** Puts into words what a browser would have to format. */
export function tell(story: Story, words: Words): ToldStory {
	return {
		...story,
		passages: story.passages.map((passage) => ({
			...passage,
			whenText: passage.when && whenText(passage.when, words)
		})),
		places: story.places.map((place) => ({
			...place,
			precisionText: distanceText(words, place.precisionMetres),
			middle: place.middle && {
				...place.middle,
				withinText: distanceText(words, place.middle.withinMetres)
			},
			description: placeDescription(place, story, words)
		}))
	};
}
