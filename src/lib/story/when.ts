/**
 * Dates of passages: how an editor types them. They are EDTF (https://www.loc.gov/standards/datetime/), which
 * the `edtf` package reads, and plain phrases that mean the same. Runs at build.
 */
import { parse } from 'edtf';
import type { When } from './story';

/** How `when:` is typed, for messages and the README. */
export const whenGrammar =
	'YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM, the local time, or two days, months or years with "/" between; ' +
	'behind each "~" where it is about then, "?" where it is uncertain, "%" where both; ", year inferred" at the end where it is';

/** Dates to copy from, for messages. */
export const whenExamples =
	'"2015-05-05", "2015-05", "2015-05-05?", "2015-04-22/2015-05-05" or "2015-05-05T08:00~, year inferred"';

const about = 'about ';
const inferred = ', year inferred';

/** A date, the time of day that EDTF allows no qualifier on, and the qualifier. */
const typedDate = /^(\d{4}(?:-(?:\d\d|XX)){0,2})(?:T([01]\d|2[0-3]):([0-5]\d))?([~?%]?)$/;

/** What is known of one end of a date. */
type End = { iso: string; about: boolean; uncertain: boolean };

/** A date, where there is one; digits that are not specified are left away: `2015-05-XX` is of `2015-05`. */
function readEnd(typed: string): End | undefined {
	const [, date, hour, minute, qualifier = ''] = typedDate.exec(typed) ?? [];
	if (date === undefined) return undefined;
	const iso = date.replace(/(-XX)+$/, '');
	const time = hour === undefined ? '' : `T${hour}:${minute}`;
	if (time && iso.length < 10) return undefined;
	try {
		const { type, approximate = false, uncertain = false } = parse(date + qualifier);
		if (type !== 'Date' || !isDate(iso)) return undefined;
		return { iso: iso + time, about: approximate, uncertain };
	} catch {
		return undefined;
	}
}

/** Whether a year, month or day is in the calendar: the grammar lets 29 February through in every year. */
export function isDate(iso: string): boolean {
	if (!/^\d{4}(-\d\d){0,2}$/.test(iso)) return false;
	const day = iso + '-01'.repeat(3 - iso.split('-').length);
	const parsed = new Date(`${day}T00:00Z`);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(iso: string): boolean {
	return iso.length === 10 && isDate(iso);
}

/** A range is of two days, two months or two years, the earlier first. */
function isRange(from: string, to: string): boolean {
	return from.length === to.length && !from.includes('T') && from < to;
}

/**
 * Reads `2015-05-05T08:00~, year inferred`, `2015-05?` or `2015-04-22/2015-05-05`, and `about` before a date for
 * `~` behind it; `undefined` for anything else.
 */
export function parseWhen(typed: string): When | undefined {
	const isAbout = typed.startsWith(about);
	const yearInferred = typed.endsWith(inferred);
	const dates = typed.slice(
		isAbout ? about.length : 0,
		yearInferred ? -inferred.length : undefined
	);
	const ends = dates.split('/').map(readEnd);
	if (ends.length > 2 || !ends.every((end) => end !== undefined)) return undefined;
	const [from, to] = ends;
	if (!from || (to && !isRange(from.iso, to.iso))) return undefined;
	const uncertain = ends.some((end) => end.uncertain);
	return {
		iso: ends.map(({ iso }) => iso).join('/'),
		about: isAbout || ends.some((end) => end.about),
		yearInferred,
		...(uncertain && { uncertain })
	};
}

/** The same as EDTF, for files that others read; a time of day keeps its qualifier, which EDTF has none for. */
export function edtfText({ iso, about: isAbout, uncertain }: When): string {
	const qualifier = isAbout ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
	return iso
		.split('/')
		.map((end) => end + qualifier)
		.join('/');
}
