/** Which pages a build makes of each route. */
import { tilesOf } from '$lib/geo/tile-set';
import { baseLanguage, languages } from '$lib/messages/messages';
import { wholeStory } from '$lib/site/addresses';
import { hasTimeOrder } from '$lib/site/reading-order';
import { findIndex } from './find-index';
import { placeTileSet } from './place-tiles';
import { isInParts, storyIn } from './stories';

/**
 * A list of pages; none while a site's code is made without them: `scripts/pages.ts` asks for them afterwards, and
 * until then the story need not be read.
 */
export const listed =
	<Entry>(entries: () => Entry[]) =>
	() =>
		process.env.PAGES_LATER ? [] : entries();

const eachLanguage = (): { lang?: string }[] =>
	languages.map((language) => (language === baseLanguage ? {} : { lang: language }));

/** Each language as a route's optional parameter. */
export const languageEntries = listed(eachLanguage);

/** The story in the order of time in each language, where it has one. */
export const timeEntries = listed(() =>
	hasTimeOrder(storyIn(undefined).story) && !isInParts() ? eachLanguage() : []
);

/** The parts after the first, where the story is told in parts, in each language. */
export const partEntries = listed(() =>
	eachLanguage().flatMap((lang) => partsAfterFirst().map((part) => ({ ...lang, part })))
);

const partsAfterFirst = () =>
	(storyIn().inParts?.parts ?? []).slice(1).map(({ part }) => String(part));

/** The tiles of places, and which there are, where the story is told in parts, in each language. */
export const placeTileEntries = listed(() =>
	isInParts()
		? eachLanguage().flatMap((lang) =>
				[
					'index',
					...tilesOf(placeTileSet(baseLanguage)).map(({ z, x, y }) => `${z}-${x}-${y}`)
				].map((tile) => ({ ...lang, tile }))
			)
		: []
);

/** The buckets of what can be found, where the story is told in parts, in each language. */
export const bucketEntries = listed(() =>
	(isInParts() ? eachLanguage() : []).flatMap((lang) =>
		findIndex(lang.lang).buckets.map((_, bucket) => ({ ...lang, bucket: String(bucket) }))
	)
);

/** The list of all parts in each language, where there are some. */
export const contentsEntries = listed(() => (isInParts() ? eachLanguage() : []));

/** The pictures of previews: one of the story and of each place, or of each part where it is told in parts. */
export const previewEntries = listed(() =>
	eachLanguage().flatMap((lang) =>
		(isInParts() ? [wholeStory, ...partsOfStory()] : names()).map((image) => ({ ...lang, image }))
	)
);

const partsOfStory = () => (storyIn().inParts?.parts ?? []).map(({ part }) => `part-${part}`);

/** Each place in each language. */
export const placeEntries = listed(() =>
	eachLanguage().flatMap((lang) =>
		storyIn(undefined).story.places.map(({ id }) => ({ ...lang, place: id }))
	)
);

/** The embed of the story and of each place, in each language. */
export const embedEntries = listed(() => [...eachLanguage(), ...placeEntries()]);

/** The names of what there is one of for each place and one for the story. */
const names = () => [wholeStory, ...storyIn(undefined).story.places.map(({ id }) => id)];

/** Each of those names in each language. */
export const namedEntries = listed(() =>
	eachLanguage().flatMap((lang) => names().map((name) => ({ ...lang, name })))
);
