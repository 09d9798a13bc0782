/** How sure we are, in the reader's language. */
import type { Certainty, Place } from '$lib/story/story';
import { listFormat, numberFormat } from './formatters';
import type { Messages } from './messages';

/** One or two words, for lists. */
export function certaintyName(messages: Messages, certainty: Certainty): string {
	const word = {
		certain: messages.certain,
		'less-certain': messages.lessCertain,
		uncertain: messages.uncertain
	};
	return word[certainty]();
}

/** How sure a place is, or that the text gives it no spot. */
export function certaintyLabel(messages: Messages, { located, certainty }: Place): string {
	return located ? certaintyName(messages, certainty) : messages.noSpot();
}

/** A distance as one says it: `200 metres`, `5 kilometres`. */
export function distanceText(messages: Messages, metres: number): string {
	const [value, unit] = metres < 1000 ? [metres, 'meter'] : [metres / 1000, 'kilometer'];
	return numberFormat(messages.locale(), {
		style: 'unit',
		unit,
		unitDisplay: 'long'
	}).format(value);
}

/** Names one after the other, as a sentence has them. */
export function listText(messages: Messages, names: string[]): string {
	return listFormat(messages.locale(), { type: 'conjunction' }).format(names);
}

/** The same text at the beginning of a sentence. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
