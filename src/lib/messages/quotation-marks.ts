/**
 * The marks around a quote, by the language that it is in. Source: Unicode CLDR 46, `delimiters` of each
 * locale (quotationStart, quotationEnd); with the spaces that French sets within them.
 */

/** What stands before and after a quote. */
export type Marks = { open: string; close: string };

const english: Marks = { open: '“', close: '”' };

/** Languages by their marks; every other one has the English ones, as CLDR's root has. */
const groups: [marks: Marks, languages: string[]][] = [
	[{ open: '« ', close: ' »' }, ['fr']],
	[
		{ open: '«', close: '»' },
		[
			...['am', 'az', 'be', 'ca', 'el', 'es', 'eu', 'fa', 'gl', 'hy', 'it', 'kk', 'lb', 'mg', 'nb'],
			...['nn', 'no', 'ps', 'pt-PT', 'ru', 'rw', 'sq', 'ti', 'uk']
		]
	],
	[{ open: '„', close: '“' }, ['bg', 'bs', 'cs', 'de', 'et', 'is', 'ka', 'lt', 'mk', 'sk', 'sl']],
	[{ open: '„', close: '”' }, ['hr', 'hu', 'pl', 'ro', 'sr']],
	[{ open: '”', close: '”' }, ['fi', 'he', 'sv']],
	[{ open: '”', close: '“' }, ['ar', 'ur']],
	[{ open: '「', close: '」' }, ['ja', 'yue', 'zh-Hant', 'zh-TW', 'zh-HK']],
	[{ open: '‘', close: '’' }, ['cy', 'nl', 'tn', 'zu']]
];

const byLanguage = new Map(
	groups.flatMap(([marks, languages]) => languages.map((language) => [language, marks] as const))
);

/** The marks of a language, by its whole tag or by its first part. */
function marksOf(language: string): Marks {
	return byLanguage.get(language) ?? byLanguage.get(language.split('-')[0]!) ?? english;
}

const mark = '["“”„‟«»‹›「」『』]';
const opensItself = new RegExp(`^${mark}`, 'u');
const closesItself = new RegExp(`${mark}[.,;:!?…]?$`, 'u');

/**
 * What of our marks a quote needs: where it opens with one of the article's own it gets none, and where it
 * closes with one it gets no second. The page and all files follow this one rule.
 */
export function marksAround(quote: string, language: string): Marks {
	if (opensItself.test(quote)) return { open: '', close: '' };
	const { open, close } = marksOf(language);
	return { open, close: closesItself.test(quote) ? '' : close };
}

/** A quote within its marks. */
export function quoted(quote: string, language: string): string {
	const { open, close } = marksAround(quote, language);
	return `${open}${quote}${close}`;
}

/** A name in marks, unless it holds some of its own: marks within marks of the same kind do not read. */
export function quotedName(name: string, language: string): string {
	return new RegExp(mark, 'u').test(name) ? name : quoted(name, language);
}
