import { describe, expect, test } from 'vitest';
import { hiddenIn, hiddenInLines, hiddenWithin, madeVisible } from '$lib/story/hidden-characters';

const problem = (where: string, found: string) => ({
	file: 'a.md',
	where,
	expected: 'text without control characters and without marks that turn its direction',
	found,
	fix: 'delete the character; a browser finds the direction of a text by itself'
});

describe('a text', () => {
	test.each([
		'',
		'plain words, “quoted” – and €',
		'a tab\tand\r\nline ends',
		// What right-to-left languages and joined emoji need.
		'\u200eleft\u200f right \u061c \u200d \u200c',
		'ميناء موروني',
		'👩‍👩‍👧'
	])('may be %j', (text) => {
		expect(hiddenIn('a.md', 'note', text)).toEqual([]);
		expect(hiddenInLines('a.md', text)).toEqual([]);
		expect(madeVisible(text)).toBe(text);
	});

	test.each([
		['\u202eport', 'U+202E at its beginning'],
		['the port\u0000', 'U+0000 behind “the port”'],
		['the old port of Calais\u0007', 'U+0007 behind “rt of Calais”'],
		['\u202a', 'U+202A at its beginning'],
		['a\u2066b\u2069', 'U+2066 behind “a”'],
		['a\u2069', 'U+2069 behind “a”'],
		['a\u007f', 'U+007F behind “a”'],
		['a\u0085', 'U+0085 behind “a”'],
		['half\ud83d', 'U+D83D behind “half”']
	])('may not be %j', (text, found) => {
		expect(hiddenIn('a.md', 'note', text)).toEqual([problem('note', found)]);
	});
});

test('of a file each line is told that hides something', () => {
	expect(hiddenInLines('a.md', 'one\ntwo\u202e\nthree\n\u0001')).toEqual([
		problem('line 2', 'U+202E behind “two”'),
		problem('line 4', 'U+0001 at its beginning')
	]);
});

test('of a value all texts and keys are looked at, and none of its lists’ indices', () => {
	const value = { a: ['fine', { b: 'not\u0001' }], n: 1, none: null, 'k\u0002': 1, yes: 'yes' };
	expect(hiddenWithin('a.md', 'feature 1', value)).toEqual([
		problem('feature 1, a, 1, b', 'U+0001 behind “not”'),
		problem('feature 1', 'U+0002 behind “k”')
	]);
	for (const plain of [null, undefined, 1, true, [], {}, 'fine']) {
		expect(hiddenWithin('a.md', 'feature 1', plain)).toEqual([]);
	}
});

test('in a message what is hidden is written out', () => {
	expect(madeVisible('a\u202eb\u0007')).toBe('a<U+202E>b<U+0007>');
});
