import type { When } from '$lib/story/story';

/** The language that we write in the files: a spreadsheet or a globe has no reader's language. */
export const ourLanguage = 'en-GB';

/** `5 May [2015], about 08:00`: brackets are the usual mark of an editor's addition. */
export function whenText({ iso, about, yearInferred }: When): string {
	const [day, time] = iso.split('T') as [string, string?];
	const dayAndMonth = new Intl.DateTimeFormat(ourLanguage, {
		day: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	}).format(new Date(`${day}T00:00Z`));
	const year = day.slice(0, 4);
	const date = `${dayAndMonth} ${yearInferred ? `[${year}]` : year}`;
	const approximately = about ? 'about ' : '';
	return time ? `${date}, ${approximately}${time}` : `${approximately}${date}`;
}
