import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingNames, runsIn } from '$lib/story/names';

const names = { fr: ['La Voix du Nord', 'Nord', 'Pas-de-Calais'], de: ['Der Norden'] };

test('names in other languages are pieces of their own, the longest first', () => {
	expect(runsIn('to La Voix du Nord, in Pas-de-Calais', names, 'en')).toEqual([
		{ text: 'to ' },
		{ text: 'La Voix du Nord', language: 'fr' },
		{ text: ', in ' },
		{ text: 'Pas-de-Calais', language: 'fr' }
	]);
});

test('a name in the language of the text is part of it', () => {
	expect(runsIn('La Voix du Nord et Der Norden', names, 'fr')).toEqual([
		{ text: 'La Voix du Nord et ' },
		{ text: 'Der Norden', language: 'de' }
	]);
});

test('a name within a word is none, and no sign in it is a pattern', () => {
	expect(runsIn('Nordic Nord.', { fr: ['Nord'] }, 'en')).toEqual([
		{ text: 'Nordic ' },
		{ text: 'Nord', language: 'fr' },
		{ text: '.' }
	]);
	expect(runsIn('A (b) c', { fr: ['A (b)'] }, 'en')[0]).toEqual({ text: 'A (b)', language: 'fr' });
});

test('names that no text holds are missing', () => {
	expect(missingNames({ fr: ['Nord', 'Sud'] }, ['Nordic', 'Sud'])).toEqual([
		{ language: 'fr', name: 'Nord' }
	]);
});

test('the pieces together are the text, and none is empty', () => {
	const piece = fc.constantFrom('Nord', 'La Voix du Nord', 'Der Norden', ' ', 'a', 'ü', '“');
	fc.assert(
		fc.property(fc.array(piece), fc.constantFrom('en', 'fr', 'de'), (pieces, around) => {
			const runs = runsIn(pieces.join(''), names, around);
			expect(runs.map(({ text }) => text).join('')).toBe(pieces.join(''));
			expect(runs.every(({ text }) => text)).toBe(true);
		})
	);
});
