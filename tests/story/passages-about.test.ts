import { expect, test } from 'vitest';
import { passagesAbout, placeToReadAt } from '$lib/story/passages-about';
import type { Passage, Place } from '$lib/story/story';

const passage = (id: string, places: string[], answers: string[] = []) =>
	({ id, places, answers }) as unknown as Passage;

const passages = [
	passage('early reply', [], ['claim']),
	passage('claim', ['town', 'road']),
	passage('elsewhere', ['lake']),
	passage('again', ['town'], ['claim']),
	passage('reply', ['lake'], ['elsewhere', 'again'])
];

const about = (place?: string) => {
	const { mentions, replies } = passagesAbout(passages, place);
	return [mentions, replies].map((each) => each.map(({ id }) => id));
};

test('about a place are the passages that mention it, and the others that answer one of them', () => {
	expect(about('town')).toEqual([
		['claim', 'again'],
		['early reply', 'reply']
	]);
	expect(about('road')).toEqual([['claim'], ['early reply', 'again']]);
	expect(about('lake')).toEqual([['elsewhere', 'reply'], []]);
});

test('about no place are none', () => {
	expect(about()).toEqual([[], []]);
	expect(about('nowhere')).toEqual([[], []]);
});

test('a passage is read at the selected place if it mentions that, else at its first scene, else at its first place', () => {
	const places = [
		{ id: 'lake' },
		{ id: 'road', number: 1 },
		{ id: 'town', number: 2 },
		{ id: 'hill' }
	] as Place[];
	const at = (mentioned: string[], selected?: string) =>
		placeToReadAt(passage('p', mentioned), places, selected);
	expect(at(['lake', 'town', 'road'], 'lake')).toBe('lake');
	expect(at(['lake', 'town', 'road'], 'hill')).toBe('road');
	expect(at(['lake', 'town'])).toBe('town');
	expect(at(['hill', 'lake'])).toBe('hill');
	expect(at([])).toBeUndefined();
});
