import { expect, test } from 'vitest';
import { isLong, pageful, partsOf } from '$lib/story/parts';
import type { Passage, Section } from '$lib/story/story';

const passages = (count: number, answers: Record<number, string> = {}) =>
	Array.from({ length: count }, (_, index) => ({
		id: `q${index}`,
		answers: answers[index] ? [answers[index]] : []
	})) as unknown as Passage[];
const sections = (all: Passage[]): Section[] => all.map(({ id }) => ({ passage: id }));
const sizes = (all: Passage[], more: Section[] = sections(all)) =>
	partsOf(more, all).map((part) => part.length);

test('a story is long where its passages or its places are more than a page has', () => {
	const story = (passages: number, places: number) =>
		({ passages: Array(passages), places: Array(places) }) as Parameters<typeof isLong>[0];
	expect(isLong(story(pageful, pageful))).toBe(false);
	expect(isLong(story(pageful + 1, 1))).toBe(true);
	expect(isLong(story(1, pageful + 1))).toBe(true);
});

test('each part has a pageful, and nothing is lost', () => {
	const all = passages(150);
	expect(sizes(all)).toEqual([60, 60, 30]);
	expect(partsOf(sections(all), all).flat()).toEqual(sections(all));
	expect(sizes(passages(60))).toEqual([60]);
});

test('what is answered at once stays with its replies, up to a point', () => {
	expect(sizes(passages(80, { 60: 'q59', 61: 'q60' }))).toEqual([62, 18]);
	const endless = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [60 + i, `q${59 + i}`]));
	expect(sizes(passages(120, endless))).toEqual([90, 30]);
});

test('our own prose goes with the passage that it leads to', () => {
	const all = passages(61);
	const told: Section[] = [
		...sections(all.slice(0, 60)),
		{ prose: [{ text: 'Then:' }] },
		...sections(all.slice(60)),
		{ prose: [{ text: 'The end.' }] }
	];
	expect(partsOf(told, all)[1]).toEqual(told.slice(60));
});
