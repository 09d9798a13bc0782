/** The same page in the other languages. */
import { languages } from '$lib/messages/messages';
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
