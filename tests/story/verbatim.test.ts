import { describe, expect, test } from 'vitest';
import { verdict } from '$lib/story/verbatim';

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
