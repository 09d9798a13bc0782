/** Quotation marks, by the language of what is quoted. */
import { directionOf } from './direction';

/** The marks to put around a quote; each is empty where the quote brings its own. */
export type QuotationMarks = { open: string; close: string };

/**
 * `quotationStart` and `quotationEnd` of Unicode CLDR 48.2 (npm `cldr-misc-full`,
 * `main/<language>/delimiters.json`), by the languages that use them. A language that is not listed uses
 * {@link fallback}, as most do. French sets a narrow no-break space inside its marks, which CLDR leaves out.
 */
const table: [marks: QuotationMarks, languages: string][] = [
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

const fallback: QuotationMarks = { open: '“', close: '”' };

const none: QuotationMarks = { open: '', close: '' };

const byLanguage = new Map(
	table.flatMap(([marks, languages]) => languages.split(' ').map((language) => [language, marks]))
);

/** Double marks and corner brackets, of every language. */
const double = '"“”„‟«»「」『』〝〞〟＂';

/** Single marks. Those of {@link apostrophes} among them stand in words, too. */
const single = "'‘’‚‛‹›＇";

const apostrophes = "'’＇";

/** Every double mark of every language, one after the other. */
export const doubleMarks = new RegExp(`[${double}]`, 'g');

/** Every single mark of every language, one after the other. */
export const singleMarks = new RegExp(`[${single}]`, 'g');

/**
 * The marks of a language.
 *
 * @param language a BCP 47 tag; its region or script counts where the table knows it
 */
export function quotationMarks(language: string): QuotationMarks {
	const parts = language.split('-');
	for (let length = parts.length; length; length -= 1) {
		const marks = byLanguage.get(parts.slice(0, length).join('-'));
		if (marks) return marks;
	}
	return fallback;
}

/**
 * The marks to put around a quote. One that opens with a mark of its own gets none, and one that closes
 * with one gets no second.
 */
export function marksAround(quote: string, language: string): QuotationMarks {
	const text = quote.trim();
	if (isMark(text, 0)) return none;
	const { open, close } = quotationMarks(language);
	return { open, close: isMark(text, text.length - 1) ? '' : close };
}

/** A quote in the marks that it lacks. */
export function inMarks(quote: string, language: string): string {
	const { open, close } = marksAround(quote, language);
	return open + quote + close;
}

/** A name as a text spells it, in quotation marks; with marks inside it gets no second pair, which would not read. */
export function nameInMarks(name: string, language: string): string {
	if (name.search(doubleMarks) >= 0) return name;
	return inMarks(name, language);
}

/**
 * Text in another language inside a line of plain text. Where the two run in different directions it is
 * isolated (U+2068, U+2069; Unicode Standard Annex 9), so that marks and commas stay on their sides.
 */
export function isolated(text: string, language: string, around: string): string {
	return directionOf(language) === directionOf(around) ? text : `\u2068${text}\u2069`;
}

/** Whether a quotation mark stands there. An apostrophe is one only where another single mark goes with it. */
function isMark(text: string, at: number): boolean {
	const character = text.charAt(at);
	if (!character || !(double + single).includes(character)) return false;
	if (!apostrophes.includes(character)) return true;
	return [...text].some(
		(other, index) => index !== at && single.includes(other) && !inWord(text, index)
	);
}

function inWord(text: string, at: number): boolean {
	const letter = /[\p{L}\p{N}]/u;
	return letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at + 1));
}
