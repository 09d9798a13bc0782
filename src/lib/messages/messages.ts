/**
 * The messages of the interface, by language. They are written in `messages/<language>.json`, in ICU
 * MessageFormat, and come here as functions; see `scripts/messages.ts`.
 */
import {
	baseLanguage,
	languageNames,
	load,
	messages,
	type Messages as CompiledMessages
} from 'virtual:messages';

/** One language's messages, a function each. `language` is its tag, as in `lang`. */
export type Messages = CompiledMessages & { readonly language: string };

export { baseLanguage, languageNames };

/** Every language that the interface speaks, the base language first. */
export const languages = Object.keys(languageNames);

/**
 * Fetches the messages of a language, which are a file of their own for a browser. To be awaited before anything is
 * made of them; the build has all languages.
 *
 * @throws {Error} where the file does not arrive
 */
export const loadMessages = load;

const asked = new Map<string, Messages>();

/** The messages of a language; those of the base language where it is not spoken or none is named. */
export function messagesIn(language: string = baseLanguage): Messages {
	const known = language in languageNames ? language : baseLanguage;
	const before = asked.get(known);
	if (before) return before;
	const now = { ...messages[known]!, language: known };
	asked.set(known, now);
	return now;
}

/**
 * What an element says of text in a language, where that is not the one of the text around it. Each attribute is spelt
 * out where it is used: a spread would bring code that sets any attribute, and set them one by one again each time.
 */
export function foreign(language: string, around: Messages): { lang?: string; dir?: 'auto' } {
	return language === around.language ? {} : { lang: language, dir: 'auto' };
}

/** Stands in a message for a value that is markup: see {@link aroundGap}. */
export const gap = '\u0000';

/** What stands before and after the gap, so that a link can take its place. */
export function aroundGap(text: string): [before: string, after: string] {
	const [before = '', after = ''] = text.split(gap);
	return [before, after];
}
