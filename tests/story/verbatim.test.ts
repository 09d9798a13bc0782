import { describe, expect, test } from 'vitest';
import { fold, verdict } from '$lib/story/verbatim';

const article = 'He said, "the whole [video] was\nshort," and left. Later it rained.';

describe('verdict', () => {
	test('line breaks and the shape of quotation marks do not matter', () => {
		expect(verdict('p', '“the whole [video] was short,” and left.', article).missing).toEqual([]);
	});

	test('one changed word is a miss, and is named', () => {
		expect(verdict('p', 'the whole video was short', article).missing).toEqual([
			'the whole video was short'
		]);
	});

	test('pieces around […] are looked for in their order', () => {
		expect(verdict('p', 'He said […] Later it rained.', article).missing).toEqual([]);
		expect(verdict('p', 'Later it rained. […] He said', article).missing).toEqual(['He said']);
	});
});

test.each([
	['«\u00a0Il a plu\u00a0»', '“Il a plu”'],
	['„Es regnete“', '"Es regnete"'],
	['‚so‘', "'so'"]
])('%s and %s are the same words', (a, b) => {
	expect(fold(a)).toBe(fold(b));
});
