/** A passage as plain text: its very words, and who says them. The one does not go without the other. */
import type { Passage } from '$lib/story/story';
import { dateText } from '$lib/messages/date-text';
import type { Messages } from '$lib/messages/messages';

/** The article's words, without the links that our page puts on them. */
export function quoteOf({ inlines }: Passage): string {
	return inlines.map(({ text }) => text).join('');
}

/**
 * A passage in quotation marks, those of its own language. Where it opens with the article's own it gets
 * none of ours, and where it closes with one it gets no second: the same rule as on the page, in
 * `ui/Quotation.svelte`.
 */
export function quotation(passage: Passage): string {
	const quote = quoteOf(passage);
	if (quote.startsWith('“')) return quote;
	return `“${quote}${quote.endsWith('”') ? '' : '”'}`;
}

/** Who says it: `“Leo”, spokesman of Calais Migrant Solidarity`. */
export function saidBy({ speaker }: Passage): string {
	return speaker.role ? `${speaker.name}, ${speaker.role}` : speaker.name;
}

/** The same, and to whom, where that was not the publication: `…, to La Voix du Nord`. */
export function saidByTo(passage: Passage, messages: Messages): string {
	const { toldTo } = passage;
	return toldTo ? `${saidBy(passage)}, ${messages.toldTo({ name: toldTo })}` : saidBy(passage);
}

/** The whole claim: `“…” – Ann, a neighbour, in A Paper, on events of 5 May 2015`. */
export function claim(passage: Passage, publication: string, messages: Messages): string {
	const told = {
		words: quotation(passage),
		speaker: saidByTo(passage, messages),
		publication
	};
	return passage.when
		? messages.exportClaimDated({ ...told, when: dateText(passage.when, messages) })
		: messages.exportClaim(told);
}
