/** Dates of passages: how an editor types them. */
import type { When } from './story';

/** How `when:` is typed, for messages and the README. */
export const whenGrammar =
	'[about] YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM, or two days, months or years with "/" between, then ", year inferred" where it is';

const about = 'about ';
const inferred = ', year inferred';

/** A year, a month, a day or a minute, in ISO 8601. */
const date = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?$/;

/** Whether a date is in the calendar: one that rolls over (31 April) does not come back as it went in. */
function exists(iso: string): boolean {
	if (!date.test(iso)) return false;
	const [day = '', time = '00:00'] = iso.split('T');
	const full = `${day}${'-01'.repeat(3 - day.split('-').length)}T${time}Z`;
	const parsed = new Date(full);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full.slice(0, 16));
}

/** A range is of two days, two months or two years, the earlier first. */
function isRange([from = '', to = '', ...more]: string[]): boolean {
	return !more.length && from.length === to.length && !from.includes('T') && from < to;
}

/**
 * Reads `about 2015-05-05T08:00, year inferred`, `2015-05` or `2015-04-22/2015-05-05`; `undefined` for
 * anything else.
 */
export function parseWhen(typed: string): When | undefined {
	const isAbout = typed.startsWith(about);
	const yearInferred = typed.endsWith(inferred);
	const iso = typed.slice(isAbout ? about.length : 0, yearInferred ? -inferred.length : undefined);
	const dates = iso.split('/');
	if (!dates.every(exists) || (dates.length > 1 && !isRange(dates))) return undefined;
	return { iso, about: isAbout, yearInferred };
}
