/** Which pages a build makes of each route. */
import { baseLanguage, languages } from '$lib/messages/messages';
import { wholeStory } from '$lib/site/addresses';
import { hasTimeOrder } from '$lib/site/reading-order';
import { storyIn } from './stories';

/** Each language as a route's optional parameter. */
export const languageEntries = () =>
	languages.map((language) => (language === baseLanguage ? {} : { lang: language }));

/** The story in the order of time in each language, where it has one. */
export const timeEntries = () => (hasTimeOrder(storyIn(undefined).story) ? languageEntries() : []);

/** Each place in each language. */
export const placeEntries = () =>
	languageEntries().flatMap((lang) =>
		storyIn(undefined).story.places.map(({ id }) => ({ ...lang, place: id }))
	);

/** The embed of the story and of each place, in each language. */
export const embedEntries = () => [...languageEntries(), ...placeEntries()];

/** The names of what there is one of for each place and one for the story. */
const names = () => [wholeStory, ...storyIn(undefined).story.places.map(({ id }) => id)];

/** Each of those names in each language. */
export const namedEntries = () =>
	languageEntries().flatMap((lang) => names().map((name) => ({ ...lang, name })));
