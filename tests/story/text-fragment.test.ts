import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeTerm, textFragment } from '$lib/story/text-fragment';

const directive = '#:~:text=';
const terms = (fragment: string) => fragment.slice(directive.length).split(',');

describe('textFragment', () => {
	test('a term has no raw comma, hyphen or ampersand and decodes to what went in', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const term = encodeTerm(text);
				expect(term).not.toMatch(/[,&-]/);
				expect(decodeURIComponent(term)).toBe(text.toWellFormed());
			}),
			{ numRuns: 10_000 }
		);
	});

	test('of any passage is one that can be read', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
				expect(() => terms(textFragment(text)).map(decodeURIComponent)).not.toThrow();
			}),
			{ numRuns: 10_000 }
		);
	});

	test('a short passage is one term without the marks around it', () => {
		const [term, ...others] = terms(textFragment('"UK-bound, trucks," Leo said.'));
		expect(others).toEqual([]);
		expect(decodeURIComponent(term!)).toBe('UK-bound, trucks," Leo said');
	});

	test('a long passage is named by its first and last words', () => {
		const words = Array.from({ length: 80 }, (_, index) => `word${index}`);
		const [start, end, ...others] = terms(textFragment(words.join(' ')));
		expect(others).toEqual([]);
		expect(decodeURIComponent(start!)).toBe(words.slice(0, 6).join(' '));
		expect(decodeURIComponent(end!)).toBe(words.slice(-6).join(' '));
	});

	test('a passage with words left out is named by its two ends', () => {
		const [start, end] = terms(textFragment('One two three. […] Four five six.'));
		expect(decodeURIComponent(start!)).toBe('One two three');
		expect(decodeURIComponent(end!)).toBe('Four five six');
	});
});
