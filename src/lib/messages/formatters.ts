/** Formatters of dates, numbers and lists: each is made once, as making one takes longer than using it. */

const known = new Map<string, unknown>();

/** The formatter of some name, locale and options that was made before, or is made now. */
function once<T>(kind: string, locale: string, options: object, make: () => T): T {
	const key = `${kind} ${locale} ${JSON.stringify(options)}`;
	const before = known.get(key) as T | undefined;
	if (before) return before;
	const now = make();
	known.set(key, now);
	return now;
}

export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions) =>
	once('date', locale, options, () => new Intl.DateTimeFormat(locale, options));

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions) =>
	once('number', locale, options, () => new Intl.NumberFormat(locale, options));

export const listFormat = (locale: string, options: Intl.ListFormatOptions) =>
	once('list', locale, options, () => new Intl.ListFormat(locale, options));
