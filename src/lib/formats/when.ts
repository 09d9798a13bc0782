/** When a place's events happened, as far as its passages say. */
import { dateText } from '$lib/messages/date-text';
import type { Messages } from '$lib/messages/messages';
import { momentsOf } from '$lib/story/moments';
import { edtfText } from '$lib/story/when';
import type { Passage, When } from '$lib/story/story';

/** The dates of passages, each once, in the order of time. */
function datesOf(passages: Passage[]): When[] {
	return momentsOf(passages).map(({ when }) => when);
}

/** The same in words, years that are inferred in brackets; empty where no passage has a date. */
export function datesText(passages: Passage[], messages: Messages): string {
	return datesOf(passages)
		.map((when) => dateText(when, messages))
		.join('; ');
}

/** The same as EDTF. */
export function datesEdtf(passages: Passage[]): string {
	return datesOf(passages).map(edtfText).join('; ');
}

/** The first and the last date in ISO 8601, each to the precision that it has; none where no passage has one. */
export function reachOf(passages: Passage[]): { first: string; last: string } | undefined {
	const moments = momentsOf(passages);
	const [earliest] = moments;
	if (!earliest) return undefined;
	const latest = moments.reduce((a, b) => (b.to > a.to ? b : a));
	const [first = ''] = earliest.when.iso.split('/');
	return { first, last: latest.when.iso.split('/').at(-1)! };
}
