import { expect, test } from 'vitest';
import { passagesAbout } from '$lib/story/passages-about';
import type { Passage } from '$lib/story/story';

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
