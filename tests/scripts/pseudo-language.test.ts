import MessageFormat from '@messageformat/core';
import { parse } from '@messageformat/parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseLanguage, compileMessages, problemsOf, readMessages } from '../../scripts/messages';
import { pseudo, pseudoLanguage } from '../../scripts/pseudo-language';

const all = readMessages('messages');
const base = all.get(baseLanguage)!;
const messages = pseudo(base);

const say = (message: string, values: object) =>
	new MessageFormat('en').compile(pseudo({ message }).message!)(values as never);

test('has every message of the base language, with its values', () => {
	expect(problemsOf('pseudo', messages, base)).toEqual([]);
	expect(compileMessages(pseudoLanguage, new Map([...all, [pseudoLanguage, messages]]))).toContain(
		'drawingOfStory'
	);
});

test('is some two fifths longer, in brackets', () => {
	const length = (texts: Record<string, string>) => Object.values(texts).join('').length;
	expect(length(messages) / length(base)).toBeGreaterThan(1.35);
	expect(length(messages) / length(base)).toBeLessThan(1.5);
	for (const [key, text] of Object.entries(messages)) {
		if (key !== 'locale') expect(text).toMatch(/^\[.*\]$/);
	}
	expect(messages.locale).toBe(base.locale);
});

describe('what ICU reads stays as it is', () => {
	test('plurals, offsets and numerals', () => {
		const message = '{n, plural, offset:1 =0{nobody} one{you and #} other{you and # others}}';
		expect(say(message, { n: 0 })).toBe('[nobodyody]');
		expect(say(message, { n: 4 })).toMatch(/^\[you.* and.* 3 others.*\]$/);
	});

	test('choices', () => {
		const message = '{sort, select, big{large} other{small}} house';
		expect(say(message, { sort: 'big' })).toBe('[largerge houseuse]');
	});

	test('formatted values', () => {
		const written = pseudo({ message: 'Up to {part, number, percent}' }).message!;
		expect(parse(written)).toContainEqual(
			expect.objectContaining({ type: 'function', arg: 'part', key: 'number' })
		);
		expect(say('Up to {part, number, percent}', { part: 0.5 })).toMatch(/50%\]$/);
	});

	test('any text, whatever marks it has', () => {
		const marks = fc.constantFrom(...["'", '{', '}', '#', ' ', '1', '’', '|']);
		fc.assert(
			fc.property(fc.string({ unit: marks }), fc.boolean(), (text, inPlural) => {
				const escaped = text.replace(/[{}]+/g, "'$&'");
				// Only texts that ICU itself reads as one run of messages.
				fc.pre(!text.includes("'") && !(inPlural && text.includes('#')));
				const message = inPlural ? `{n, plural, other{${escaped}}}` : escaped;
				expect(say(message, { n: 2 })).toBe(`[${text}]`);
			})
		);
	});

	test('an escaped apostrophe, brace and number sign', () => {
		expect(say("1''2 '{' {n, plural, other{'#' '}'}}", { n: 2 })).toBe("[1'2 { # }]");
	});
});
