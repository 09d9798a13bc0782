/**
 * The story with its dates, distances and lists as text. They are formed at build: a browser takes tens of
 * milliseconds to make its first formatter, and may say another thing than the page it was sent.
 */
import { plainText } from '$lib/story/plain-text';
import type { Passage, Place, Story } from '$lib/story/story';
import { distanceText } from './certainty';
import { placeDescription } from './place-description';
import { dateText } from './date-text';
import type { Messages } from './messages';
import { marksAround, type Marks } from './quotation-marks';

/** A passage as the page shows it. */
export type LocalizedPassage = Passage & {
	/** `5 May [2015], about 08:00`; absent where the passage has no day. */
	whenText?: string;
	/** The quotation marks that stand around it. */
	marks: Marks;
};

/** A place as the page shows it. */
export type LocalizedPlace = Place & {
	/** `200 metres`: what it is drawn to within. */
	precisionText: string;
	/** `3 kilometres`: how far what is drawn reaches from its middle. */
	representativePoint?: { withinText: string };
	/** The place in one or two sentences, for search results and link previews. */
	description: string;
};

/** A story as its pages show it, in one language. */
export type LocalizedStory = Omit<Story, 'passages' | 'places'> & {
	/** `May 2015`, its year in brackets where it is inferred: when the article appeared. */
	articleDate: string;
	passages: LocalizedPassage[];
	places: LocalizedPlace[];
};

/** Adds the texts that a browser would have to format. */
export function localizeStory(story: Story, messages: Messages): LocalizedStory {
	const { date, dateInferredFrom } = story.article;
	return {
		...story,
		articleDate: dateText(
			{ iso: date, about: false, yearInferred: dateInferredFrom !== undefined },
			messages
		),
		passages: story.passages.map((passage) => ({
			...passage,
			whenText: passage.when && dateText(passage.when, messages),
			marks: marksAround(plainText(passage.inlines), story.article.language)
		})),
		places: story.places.map((place) => ({
			...place,
			precisionText: distanceText(messages, place.precisionMetres),
			representativePoint: place.representativePoint && {
				...place.representativePoint,
				withinText: distanceText(messages, place.representativePoint.withinMetres)
			},
			description: placeDescription(place, story, messages)
		}))
	};
}
