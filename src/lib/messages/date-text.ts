/** Dates as a reader is shown them. */
import type { When } from '$lib/story/story';
import type { Messages } from './messages';

/** What of a date is known, by how many parts its ISO form has: a year, a month, a day. */
const knownParts: Intl.DateTimeFormatOptions[] = [
	{ year: 'numeric' },
	{ year: 'numeric', month: 'long' },
	{ year: 'numeric', month: 'long', day: 'numeric' }
];

/** `5 May [2015], about 08:00`, `4–10 March 2019`, `May 2015`: brackets are the usual mark of an editor's addition. */
export function dateText({ iso, about, yearInferred }: When, messages: Messages): string {
	const [moment = '', end] = iso.split('/');
	const [from = '', time] = moment.split('T');
	const format = new Intl.DateTimeFormat(messages.locale(), {
		...knownParts[from.split('-').length - 1],
		timeZone: 'UTC'
	});
	const parts = end
		? format.formatRangeToParts(new Date(from), new Date(end))
		: format.formatToParts(new Date(from));
	const date = parts
		.map(({ type, value }) => (type === 'year' && yearInferred ? `[${value}]` : value))
		.join('');
	if (!time) return about ? messages.aboutDate({ date }) : date;
	return about ? messages.aboutTime({ date, time }) : messages.atTime({ date, time });
}
