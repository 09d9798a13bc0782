import { describe, expect, test } from 'vitest';
import { marksAround, quoted, quotedName } from '$lib/messages/quotation-marks';

test.each([
	['en', '“', '”'],
	['de-CH', '„', '“'],
	['pt', '“', '”'],
	['pt-PT', '«', '»'],
	['he', '”', '”'],
	['zh', '“', '”'],
	['zh-Hant', '「', '」'],
	['zh-Hant-TW', '「', '」'],
	['bs-Cyrl-BA', '„', '“'],
	['tlh', '“', '”']
])('%s quotes in %s %s', (language, open, close) => {
	expect(marksAround('a', language)).toEqual({ open, close });
});

describe('a quote that brings marks of its own', () => {
	test.each(['“', '„', '«', '‹', '「', '『', '"', '‘', '‚', '’', '›', '»'])(
		'gets no second pair where it stands in %s',
		(mark) => expect(quoted(`${mark}It rained${mark}`, 'nl')).toBe(`${mark}It rained${mark}`)
	);

	test('closes with the mark that it brings', () => {
		expect(quoted('she said ‘no’', 'nl')).toBe('‘she said ‘no’');
		expect(quoted("she said 'no.'", 'en')).toBe("“she said 'no.'");
	});

	test('has no mark in an apostrophe', () => {
		expect(quoted('it was the drivers’', 'en')).toBe('“it was the drivers’”');
		expect(quoted('’twas Ann’s dog', 'en')).toBe('“’twas Ann’s dog”');
		expect(quotedName('the fishermen’s pier', 'en')).toBe('“the fishermen’s pier”');
	});

	test('is a name with a pair inside', () => {
		expect(quotedName('the «Old Pier»', 'it')).toBe('the «Old Pier»');
	});
});
