/** The same page in the other languages. */
import { resolve } from '$app/paths';
import { baseLanguage, languages } from '$lib/messages/messages';
import { addressesIn, type Addresses } from '$lib/site/addresses';

/**
 * Where a page is found in each language but its own, for the language switch.
 *
 * @param language the page's own
 * @param addressAmong picks the page's address from those of a language
 */
export function otherLanguages(language: string, addressAmong: (at: Addresses) => string) {
	return languages
		.filter((other) => other !== language)
		.map((other) => ({ language: other, href: addressAmong(addressesIn(other)) }));
}

/** The language of the page at a path: the first folder below the site's own names it, where it is not the base language's. */
export function languageOf(path: string): string {
	const [first = ''] = path.slice(resolve('/').length).split('/');
	return languages.includes(first) ? first : baseLanguage;
}
