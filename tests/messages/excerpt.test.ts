import { beforeAll, expect, test } from 'vitest';
import { inParts, type StoryInParts } from '$lib/messages/excerpt';
import { localizeDistances, type LocalizedDistance } from '$lib/messages/distance-text';
import { localizeStory, type LocalizedStory } from '$lib/messages/localize';
import { messagesIn } from '$lib/messages/messages';
import { assemble } from '$lib/story/assemble';
import { madeUpStory } from '../../scripts/made-up-story';

let story: LocalizedStory;
let distances: LocalizedDistance[];
let parts: StoryInParts;
beforeAll(() => {
	const messages = messagesIn('en');
	const read = assemble(madeUpStory(200, 3));
	story = localizeStory(read.story, messages);
	distances = localizeDistances(read.distances, read.story, messages);
	parts = inParts(story, distances);
});

const ids = (all: { id: string }[]) => all.map(({ id }) => id);

test('every passage stands in one part, and every place is listed by one', () => {
	const pages = parts.parts.map(({ part }) => parts.page({ part }).story);
	expect(pages.flatMap(({ passages }) => ids(passages))).toEqual(ids(story.passages));
	const listed = parts.parts.flatMap(({ places }) => ids(places));
	expect(listed.toSorted()).toEqual(ids(story.places).toSorted());
	expect(pages.every(({ whole }) => whole!.places === 200)).toBe(true);
});

test('the page of a place has all that is said of it and every reply, and names every place that it leads to', () => {
	for (const { id } of story.places) {
		const { story: page, distances: apart } = parts.page({ place: id });
		const about = story.passages.filter(({ places }) => places.includes(id));
		const replies = story.passages.filter(({ answers }) =>
			answers.some((answer) => ids(about).includes(answer))
		);
		const here = new Set(ids(page.passages));
		for (const needed of [...about, ...replies]) expect(here).toContain(needed.id);
		const known = new Set(ids(page.places));
		for (const place of page.passages.flatMap(({ places }) => places))
			expect(known).toContain(place);
		const from = page.places.findIndex((place) => place.id === id);
		for (const { between } of apart) {
			expect(between).toContain(from);
			expect(between.every((index) => page.places[index])).toBe(true);
		}
	}
});

test('a distance leads to the same place as in the whole story', () => {
	const first = distances[0]!;
	const [a, b] = first.between.map((index) => story.places[index]!.id) as [string, string];
	const { story: page, distances: apart } = parts.page({ place: a });
	const ends = apart.map(({ between }) => between.map((index) => page.places[index]!.id));
	expect(ends.some((pair) => pair.includes(a) && pair.includes(b))).toBe(true);
});

test('a reply that stands elsewhere is known by its part and its speaker', () => {
	const away = parts.parts
		.map(({ part }) => parts.page({ part }).story)
		.concat(story.places.map(({ id }) => parts.page({ place: id }).story))
		.flatMap(({ whole }) => Object.entries(whole!.elsewhere));
	for (const [id, { part, name }] of away) {
		expect(part).toBe(parts.partOf(id));
		expect(name).toBe(story.passages.find((passage) => passage.id === id)!.speaker.name);
	}
});

test('the pages of places weigh the same in a story ten times as long', () => {
	const messages = messagesIn('en');
	const { story: long, distances: apart } = assemble(madeUpStory(2000, 3));
	const more = inParts(localizeStory(long, messages), localizeDistances(apart, long, messages));
	const weigh = (all: StoryInParts) =>
		Array.from({ length: 30 }, (_, index) => all.page({ place: `p${index + 1}` }))
			.map((page) => JSON.stringify(page).length)
			.reduce((a, b) => a + b, 0);
	expect(weigh(more) / weigh(parts)).toBeLessThan(1.25);
});

test('there is no part and no place that the story does not have', () => {
	expect(() => parts.page({ part: 99 })).toThrow('no part 99');
	expect(() => parts.page({ place: 'nowhere' })).toThrow('nowhere');
});
