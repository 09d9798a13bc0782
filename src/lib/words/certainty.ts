/** How sure we are, in the reader's words. */
import type { Certainty, Place } from '$lib/story/story';
import type { Words } from './words';

/** One or two words, for lists. */
export function certaintyWord(words: Words, certainty: Certainty): string {
	const word = {
		certain: words.certain,
		'less-certain': words.lessCertain,
		uncertain: words.uncertain
	};
	return word[certainty]();
}

/** How sure a place is, or that the text gives it no spot. */
export function sureness(words: Words, { located, certainty }: Place): string {
	return located ? certaintyWord(words, certainty) : words.noSpot();
}

/** A distance as one says it: `200 metres`, `5 kilometres`. */
export function distanceText(words: Words, metres: number): string {
	const [value, unit] = metres < 1000 ? [metres, 'meter'] : [metres / 1000, 'kilometer'];
	return new Intl.NumberFormat(words.locale(), { style: 'unit', unit, unitDisplay: 'long' }).format(
		value
	);
}

/** Names one after the other, as a sentence has them. */
export function listText(words: Words, names: string[]): string {
	return new Intl.ListFormat(words.locale(), { type: 'conjunction' }).format(names);
}

/** The same words at the beginning of a sentence. */
export function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
