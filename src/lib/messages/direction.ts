/** Which way a language is written. */

type TextInfo = { textInfo?: { direction: string }; getTextInfo?: () => { direction: string } };

const known = new Map<string, string>();

/** `ltr` or `rtl`, by a language's tag. */
export function directionOf(language: string): string {
	const before = known.get(language);
	if (before) return before;
	const locale = new Intl.Locale(language) as TextInfo;
	const direction = (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr';
	known.set(language, direction);
	return direction;
}

/**
 * Text in one language amid text in another, as plain text: between marks that isolate it (UAX #9, FSI and
 * PDI) where the two are written in opposite directions, else as it is.
 */
export function isolated(text: string, language: string, around: string): string {
	return directionOf(language) === directionOf(around) ? text : `\u2068${text}\u2069`;
}
