/**
 * The story with its dates, distances and lists in messages. They are formed at build: a browser takes tens of
 * milliseconds to make its first formatter, and may say another thing than the page it was sent.
 */
import { plainText } from '$lib/story/plain-text';
import type { Kind } from '$lib/story/filter';
import { momentsOf, timeOrder, type TimeOrder } from '$lib/story/moments';
import type { Correction, Passage, Place, Story } from '$lib/story/story';
import { distanceText } from './certainty';
import { placeDescription } from './place-description';
import { dateText, knownDay } from './date-text';
import type { Messages } from './messages';
import { partTexts } from './part-text';
import { marksAround, quotedName, type Marks } from './quotation-marks';

/** A passage as a page shows it. */
export type LocalizedPassage = Passage & {
	/** `5 May [2015], about 08:00`; absent where the passage has no day. */
	whenText?: string;
	/** The quotation marks that stand around it. */
	marks: Marks;
};

/** A place as a page shows it. */
export type LocalizedPlace = Omit<Place, 'parts'> & {
	/** `200 metres`: what it is drawn to within. */
	precisionText: string;
	/** What the article calls it, in the quotation marks of the article's language. */
	nameQuoted: string;
	/** How sure each part of it is, where parts differ. */
	partTexts: string[];
	/** `3 kilometres`: how far what is drawn reaches from its middle. */
	representativePoint?: { withinText: string };
	/** The place in one or two sentences, for search results and link previews. */
	description: string;
};

/** A correction as a page shows it. */
type LocalizedCorrection = Correction & {
	/** `25 November 2026`. */
	dateText: string;
};

/** A story as its pages show it, in one language. */
export type LocalizedStory = Omit<Story, 'passages' | 'places' | 'corrections'> & {
	/** `May 2015`, its year in brackets where it is inferred: when the article appeared. */
	articleDate: string;
	/** Its moments in the order of time: for each the ids of its passages, which have the same date. */
	moments: string[][];
	/** Its passages in the order of time. */
	inTime: TimeOrder;
	passages: LocalizedPassage[];
	places: LocalizedPlace[];
	corrections: LocalizedCorrection[];
	/** There only where the story is told in parts, and this is what one page carries of it; see `excerpt.ts`. */
	whole?: WholeStory;
};

/** What a page knows of a story that it carries a part of. */
export type WholeStory = {
	places: number;
	scenes: number;
	passages: number;
	parts: number;
	/** The part that this page is, or that is the first to name its place; counted from 1. */
	part: number;
	/** How close a reader may come to any place. */
	maxZoom: number;
	/** How many places there are of each kind. */
	kinds: Partial<Record<Kind, number>>;
	/** Replies to what stands on this page: the part that each stands in, and who says it. */
	elsewhere: Record<string, { part: number; name: string }>;
};

/** Formats at build what a browser would have to format. */
export function localizeStory(story: Story, messages: Messages): LocalizedStory {
	const { date, dateInferredFrom } = story.article;
	const mentions = mentionsOf(story.passages);
	return {
		...story,
		articleDate: dateText(
			{ iso: date, about: false, yearInferred: dateInferredFrom !== undefined },
			messages
		),
		moments: momentsOf(story.passages).map(({ passages }) => passages.map(({ id }) => id)),
		inTime: timeOrder(story.passages),
		passages: story.passages.map((passage) => ({
			...passage,
			whenText: passage.when && dateText(passage.when, messages),
			marks: marksAround(plainText(passage.inlines), story.article.language)
		})),
		places: story.places.map(({ parts, ...place }) => ({
			...place,
			nameQuoted: quotedName(place.nameInText, story.article.language),
			partTexts: partTexts(parts, messages),
			precisionText: distanceText(messages, place.precisionMetres),
			representativePoint: place.representativePoint && {
				...place.representativePoint,
				withinText: distanceText(messages, place.representativePoint.withinMetres)
			},
			description: placeDescription(place, mentions.get(place.id) ?? [], story.article, messages)
		})),
		corrections: story.corrections.map((correction) => ({
			...correction,
			dateText: dateText(knownDay(correction.date), messages)
		}))
	};
}

/** The passages that mention each place, in the article's order. */
function mentionsOf(passages: Passage[]): Map<string, Passage[]> {
	const mentions = new Map<string, Passage[]>();
	for (const passage of passages) {
		for (const place of passage.places) {
			const own = mentions.get(place) ?? [];
			mentions.set(place, own);
			own.push(passage);
		}
	}
	return mentions;
}
