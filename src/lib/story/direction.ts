/** The direction in which a language is written. */

/**
 * `ltr` or `rtl`, for `dir`.
 *
 * @param language a BCP 47 tag
 */
export function directionOf(language: string): string {
	type TextInfo = { textInfo?: { direction: string }; getTextInfo?: () => { direction: string } };
	const locale = new Intl.Locale(language) as TextInfo;
	return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr';
}
