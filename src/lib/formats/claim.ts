/** A passage as plain text: its very words, and who says them. The one does not go without the other. */
import { inMarks, isolated } from '$lib/story/quotation-marks';
import type { Passage, Story } from '$lib/story/story';
import { wordsText } from '$lib/story/words-text';
import { dateText } from '$lib/messages/date-text';
import type { Messages } from '$lib/messages/messages';

/** The article that a passage is from. */
type Article = Story['article'];

/** A passage in the quotation marks of the article's language, as on the page. */
export function quotation(passage: Passage, { language }: Article): string {
	return inMarks(wordsText(passage.inlines), language);
}

/** Who says it: `Ann, a neighbour`. */
export function saidBy({ speaker }: Passage): string {
	return speaker.role ? `${speaker.name}, ${speaker.role}` : speaker.name;
}

/** The same, and to whom, where that was not the publication: `…, to Another Paper`. */
export function saidByTo(passage: Passage, messages: Messages): string {
	const { toldTo } = passage;
	return toldTo ? `${saidBy(passage)}, ${messages.toldTo({ name: toldTo })}` : saidBy(passage);
}

/** The whole claim: `“…” – Ann, a neighbour, in A Paper, on events of 5 May 2015`. */
export function claim(passage: Passage, article: Article, messages: Messages): string {
	const said = {
		words: isolated(quotation(passage, article), article.language, messages.language),
		speaker: saidByTo(passage, messages),
		publication: article.publication
	};
	return passage.when
		? messages.exportClaimDated({ ...said, when: dateText(passage.when, messages) })
		: messages.exportClaim(said);
}
