/** Dates as a reader is shown them. */
import type { When } from '$lib/story/story';
import { dateFormat } from './formatters';
import type { Messages } from './messages';

/** What of a date is known, by how many parts its ISO form has: a year, a month, a day. */
const knownParts: Intl.DateTimeFormatOptions[] = [
	{ year: 'numeric' },
	{ year: 'numeric', month: 'long' },
	{ year: 'numeric', month: 'long', day: 'numeric' }
];

/** A day that there is no doubt of. */
export function knownDay(iso: string): When {
	return { iso, about: false, yearInferred: false };
}

/** `5 May [2015], about 08:00`, `4–10 March 2019`, `May 2015`: brackets are the usual mark of an editor's addition. */
export function dateText(when: When, messages: Messages): string {
	const text = sureDateText(when, messages);
	return when.uncertain ? messages.uncertainDate({ date: text }) : text;
}

function sureDateText({ iso, about, yearInferred }: When, messages: Messages): string {
	const [moment = '', end] = iso.split('/');
	const [from = '', time] = moment.split('T');
	const format = dateFormat(messages.locale(), {
		...knownParts[from.split('-').length - 1],
		timeZone: 'UTC'
	});
	const parts = end
		? format.formatRangeToParts(new Date(from), new Date(end))
		: format.formatToParts(new Date(from));
	const date = parts
		.map(({ type, value }) => (type === 'year' && yearInferred ? `[${value}]` : value))
		.join('');
	// A month and a year are not spoken of as a day is: « vers le 4 mars », « vers mars ».
	const aboutThen = from.length < 10 ? messages.aboutPeriod : messages.aboutDate;
	if (!time) return about ? aboutThen({ date }) : date;
	return about ? messages.aboutTime({ date, time }) : messages.atTime({ date, time });
}
