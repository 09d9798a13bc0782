/** Dates of passages as a reader is told them. */
import type { When } from '$lib/story/story';
import type { Messages } from './messages';

/** `5 May [2015], about 08:00`: brackets are the usual mark of an editor's addition. */
export function dateText({ iso, about, yearInferred }: When, messages: Messages): string {
	const [day, time] = iso.split('T') as [string, string?];
	const dayAndMonth = new Intl.DateTimeFormat(messages.locale(), {
		day: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	}).format(new Date(`${day}T00:00Z`));
	const year = day.slice(0, 4);
	const date = `${dayAndMonth} ${yearInferred ? `[${year}]` : year}`;
	if (!time) return about ? messages.aboutDate({ date }) : date;
	return about ? messages.aboutTime({ date, time }) : messages.atTime({ date, time });
}
