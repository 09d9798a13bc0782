/** Dates of passages: how an editor types them. */
import type { When } from './story';

/** How `when:` is typed, for messages and the README. */
export const whenGrammar =
	'[about] YYYY-MM-DD or YYYY-MM-DDTHH:MM, then ", year inferred" where it is';

const about = 'about ';
const inferred = ', year inferred';

/** Reads `about 2015-05-05T08:00, year inferred`; `undefined` for anything else. */
export function parseWhen(typed: string): When | undefined {
	const isAbout = typed.startsWith(about);
	const yearInferred = typed.endsWith(inferred);
	const iso = typed.slice(isAbout ? about.length : 0, yearInferred ? -inferred.length : undefined);
	const shape = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;
	// A date that rolls over (31 April) does not come back as it went in.
	const date = new Date(`${iso.length === 10 ? `${iso}T00:00` : iso}Z`);
	if (!shape.test(iso) || Number.isNaN(date.getTime())) return undefined;
	if (!date.toISOString().startsWith(iso)) return undefined;
	return { iso, about: isAbout, yearInferred };
}
