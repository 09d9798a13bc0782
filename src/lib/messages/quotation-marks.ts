/** The marks around a quote, by the language that it is in. */
import { doubleMarks } from '$lib/story/marks';

/** What stands before and after a quote. */
export type Marks = { open: string; close: string };

const english: Marks = { open: '“', close: '”' };

/**
 * `quotationStart` and `quotationEnd` of Unicode CLDR 48.2 (npm `cldr-misc-full`,
 * `main/<language>/delimiters.json`), by the languages that use them; one that is not listed has the
 * English ones, as CLDR's root has. French sets a narrow no-break space within its marks, which CLDR
 * leaves out.
 */
const table: [marks: Marks, languages: string][] = [
	[{ open: '„', close: '”' }, 'bs ff hu pl ro sr szl'],
	[
		{ open: '«', close: '»' },
		'am ast az-Arab az-Cyrl bas be blo br bua ca cv el es-US eu fa gsw ht hy ie it kab kk ky lij mg ' +
			'mzn nb nn no oc os pms pt-AO pt-CV pt-MO pt-MZ pt-PT pt-TL rm ru rw sah sc sdh sg shi ti tyv uk ' +
			'wae zgh'
	],
	[{ open: '«\u202f', close: '\u202f»' }, 'fr'],
	[{ open: '”', close: '“' }, 'ar ms-Arab syr ur'],
	[{ open: '„', close: '“' }, 'bg bs-Cyrl cs de dsb et hr hsb is ka ksh lb lt nds sk sl'],
	[{ open: '”', close: '”' }, 'fi he rn se sn sv yi'],
	[{ open: '‘', close: '’' }, 'fur ia nl tn'],
	[{ open: '「', close: '」' }, 'ja yue zh-Hant zh-HK zh-MO zh-TW'],
	[{ open: '»', close: '«' }, 'kk-Arab ug'],
	[{ open: '“', close: '’' }, 'st']
];

const byLanguage = new Map(
	table.flatMap(([marks, languages]) =>
		languages.split(' ').map((language) => [language, marks] as const)
	)
);

/** The marks of a language, by its whole tag or by its first part. */
function marksOf(language: string): Marks {
	return byLanguage.get(language) ?? byLanguage.get(language.split('-')[0]!) ?? english;
}

const mark = `[${doubleMarks}‹›]`;
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
