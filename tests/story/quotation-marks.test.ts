import { describe, expect, test } from 'vitest';
import {
	inMarks,
	isolated,
	marksAround,
	nameInMarks,
	quotationMarks
} from '$lib/story/quotation-marks';
import { textFragment } from '$lib/story/text-fragment';
import { fold } from '$lib/story/verbatim';

test.each([
	['en', '“', '”'],
	['de', '„', '“'],
	['de-CH', '„', '“'],
	['fr', '«\u202f', '\u202f»'],
	['pt', '“', '”'],
	['pt-PT', '«', '»'],
	['ar', '”', '“'],
	['he', '”', '”'],
	['ja', '「', '」'],
	['zh-Hant-TW', '「', '」'],
	['zh', '“', '”'],
	['tlh', '“', '”']
])('%s quotes in %s %s', (language, open, close) => {
	expect(quotationMarks(language)).toEqual({ open, close });
});

describe('marks around a quote', () => {
	test.each(['“', '„', '«', '‹', '「', '『', '"', "'", '”', '’', '»'])(
		'a quote that stands in %s gets no second pair',
		(mark) => expect(marksAround(`${mark}It rained${mark}`, 'en')).toEqual({ open: '', close: '' })
	);

	test('a quote that ends with the article’s mark gets no second one', () => {
		expect(inMarks('sie sagte: „Es regnet.“', 'de')).toBe('„sie sagte: „Es regnet.“');
	});

	test('an apostrophe is no quotation mark', () => {
		expect(inMarks('it was the drivers’', 'en')).toBe('“it was the drivers’”');
		expect(inMarks('’twas Ann’s', 'en')).toBe('“’twas Ann’s”');
		expect(inMarks('she said ‘no’', 'en')).toBe('“she said ‘no’');
	});

	test('a name with marks inside gets none', () => {
		expect(nameInMarks('the «Old Pier»', 'fr')).toBe('the «Old Pier»');
		expect(nameInMarks('the pier', 'it')).toBe('«the pier»');
	});
});

test('only text that runs the other way is isolated', () => {
	expect(isolated('”سوق“', 'ar', 'en')).toBe('\u2068”سوق“\u2069');
	expect(isolated('”سوق“', 'ar', 'he')).toBe('”سوق“');
	expect(isolated('“market”', 'en', 'fr')).toBe('“market”');
	expect(isolated('“market”', 'en', 'ar')).toBe('\u2068“market”\u2069');
});

test('the marks of every language are folded to the same', () => {
	for (const text of ['„Ja“', '«Ja»', '»Ja«', '«\u00a0Ja\u00a0»', '「Ja」', '“Ja”'])
		expect(fold(text)).toBe('"Ja"');
	for (const text of ['‚Ja‘', '‹Ja›', '‹\u202fJa\u202f›', '’Ja’']) expect(fold(text)).toBe("'Ja'");
});

test('a link to the words keeps the marks that browsers do not take for straight ones', () => {
	expect(decodeURIComponent(textFragment('قال «نعم» ثم “لا” مرة'))).toContain(
		'قال «نعم» ثم "لا" مرة'
	);
});
