/** A passage as plain text: its very words, and who says them. The one does not go without the other. */
import { dateText } from '$lib/messages/date-text';
import { isolated } from '$lib/messages/direction';
import type { Messages } from '$lib/messages/messages';
import { quoted } from '$lib/messages/quotation-marks';
import { plainText } from '$lib/story/plain-text';
import type { Passage, Story } from '$lib/story/story';

/** A passage in the quotation marks of the article's language. */
export function quotation({ inlines }: Passage, { article }: Pick<Story, 'article'>): string {
	return quoted(plainText(inlines), article.language);
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
export function claim(passage: Passage, story: Pick<Story, 'article'>, messages: Messages): string {
	const { publication, language } = story.article;
	const values = {
		quote: isolated(quotation(passage, story), language, messages.language),
		speaker: saidByTo(passage, messages),
		publication
	};
	return passage.when
		? messages.exportClaimDated({ ...values, when: dateText(passage.when, messages) })
		: messages.exportClaim(values);
}
