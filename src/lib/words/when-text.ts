/** Dates of passages as a reader is told them. */
import type { When } from '$lib/story/story';
import type { Words } from './words';

/** `5 May [2015], about 08:00`: brackets are the usual mark of an editor's addition. */
export function whenText({ iso, about, yearInferred }: When, words: Words): string {
	const [day, time] = iso.split('T') as [string, string?];
	const dayAndMonth = new Intl.DateTimeFormat(words.locale(), {
		day: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	}).format(new Date(`${day}T00:00Z`));
	const year = day.slice(0, 4);
	const date = `${dayAndMonth} ${yearInferred ? `[${year}]` : year}`;
	if (!time) return about ? words.aboutDate({ date }) : date;
	return about ? words.aboutTime({ date, time }) : words.atTime({ date, time });
}
