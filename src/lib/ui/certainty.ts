/** How sure we are, in the reader's words. */
import type { Certainty } from '$lib/story/story';

/** One or two words, for lists. */
export const certaintyWord: Record<Certainty, string> = {
	certain: 'certain',
	'less-certain': 'less certain',
	uncertain: 'uncertain'
};

/** A distance as one says it: `200 metres`, `5 kilometres`. */
export function distanceText(metres: number): string {
	if (metres < 1000) return `${metres} metres`;
	const kilometres = metres / 1000;
	return `${kilometres} kilometre${kilometres === 1 ? '' : 's'}`;
}

/** The same words at the beginning of a sentence. */
export function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
