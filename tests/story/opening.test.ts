import { expect, test } from 'vitest';
import { openingOf } from '$lib/story/opening';

test('a passage begins with its first six words, those of links too', () => {
	const inlines = [
		{ text: 'In ' },
		{ text: 'the town', place: 'town' },
		{ text: ' it rained all day.' }
	];
	expect(openingOf(inlines)).toBe('In the town it rained all…');
	expect(openingOf([{ text: 'It rained.' }])).toBe('It rained.…');
});
