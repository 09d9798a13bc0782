/** The marks around a quote, by the language that it is in. */
import { apostrophes, doubleMarks, singleMarks } from '$lib/story/marks';

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

/** The marks of a language, by as much of its tag as the table knows: `zh-Hant-TW`, `zh-Hant`, `zh`. */
function marksOf(language: string): Marks {
	const parts = language.split('-');
	for (let length = parts.length; length; length -= 1) {
		const marks = byLanguage.get(parts.slice(0, length).join('-'));
		if (marks) return marks;
	}
	return english;
}

/** Marks that can be nothing else: each of them, alone, makes a quote. */
const mark = new RegExp(`[${doubleMarks}‹›]`, 'u');
const opening = new RegExp(`^[${doubleMarks}${singleMarks}]`, 'u');
const closing = new RegExp(`[${doubleMarks}${singleMarks}](?=[.,;:!?…]?$)`, 'u');
const singleOutsideWords = new RegExp(
	`(?<![\\p{L}\\p{N}])[${singleMarks}]|[${singleMarks}](?![\\p{L}\\p{N}])`,
	'gu'
);

/** Whether what was found is a mark, and not an apostrophe: that has no second one to go with it. */
function isMark(found: RegExpExecArray | null): boolean {
	if (!found) return false;
	if (!apostrophes.includes(found[0])) return true;
	return [...found.input.matchAll(singleOutsideWords)].length > 1;
}

/**
 * What of our marks a quote needs: where it opens with one of the article's own it gets none, and where it
 * closes with one it gets no second. The page and all files follow this one rule.
 */
export function marksAround(quote: string, language: string): Marks {
	if (isMark(opening.exec(quote))) return { open: '', close: '' };
	const { open, close } = marksOf(language);
	return { open, close: isMark(closing.exec(quote)) ? '' : close };
}

/** A quote within its marks. */
export function quoted(quote: string, language: string): string {
	const { open, close } = marksAround(quote, language);
	return `${open}${quote}${close}`;
}

/** A name in marks, unless it holds some of its own: marks within marks of the same kind do not read. */
export function quotedName(name: string, language: string): string {
	return mark.test(name) ? name : quoted(name, language);
}
