import { describe, expect, test } from 'vitest';
import { localizeStory } from '$lib/messages/localize';
import { messagesIn } from '$lib/messages/messages';
import { momentsOf } from '$lib/story/moments';
import { readStory } from '$lib/server/read-story';
import { drawTimeline } from '$lib/server/timeline';

const messages = messagesIn('en');
const drawn = (root: string, language = 'en') => {
	const story = localizeStory(readStory(root, language).story, messagesIn(language));
	return { story, svg: drawTimeline(story, messagesIn(language)) };
};
/** Of each mark where it begins, and how wide it is, parts of the whole. */
const marksOf = (svg: string) =>
	[...svg.matchAll(/<(circle|rect) c?x="([\d.]+)%"(?: y="\d+" width="([\d.]+)%")?/g)].map(
		([, shape, x, width = '0']) => ({ shape, x: Number(x), width: Number(width) })
	);

describe('the timeline', () => {
	const { story, svg } = drawn('tests/fixtures/moroni');
	const moments = momentsOf(story.passages);
	const marks = marksOf(svg);

	test('has a mark for each moment: a dot for a time of day, a bar for what is longer', () => {
		expect(marks.map(({ shape }) => shape)).toEqual(
			moments.map(({ from, to }) => (from === to ? 'circle' : 'rect'))
		);
	});

	test('is true to scale', () => {
		const [first, second] = moments as [(typeof moments)[0], (typeof moments)[0]];
		const [a, b] = marks as [(typeof marks)[0], (typeof marks)[0]];
		const scale = (b.x - a.x) / (second.from - first.from);
		moments.forEach(({ from, to }, index) => {
			expect(marks[index]!.x).toBeCloseTo(a.x + (from - first.from) * scale, 0);
			expect(marks[index]!.width).toBeCloseTo((to - from) * scale, 0);
		});
	});

	test('has soft edges for what is about then, brackets for years that are inferred', () => {
		const count = (pattern: RegExp) => svg.match(pattern)?.length ?? 0;
		expect(count(/class="soft"/g)).toBe(moments.filter(({ when }) => when.about).length);
		expect(count(/\[</g)).toBe(moments.filter(({ when }) => when.yearInferred).length);
	});

	test('has its axis in the page’s language', () => {
		expect(svg).toContain('>Mar<');
		expect(drawn('tests/fixtures/moroni', 'fr').svg).toContain('>mars<');
	});

	test('keeps its numerals in the narrowest box, before a mark where there is no room behind it', () => {
		const all = story.places.map(({ id }) => id);
		const passages = story.passages.map((passage) => ({ ...passage, places: all }));
		const crowded = drawTimeline({ ...story, passages }, messages);
		const numerals = [
			...crowded.matchAll(
				/<text x="([\d.]+)%" dx="(-?7)" y="\d+"(?: class="before")?>([^<]*\d[^<]*)</g
			)
		].map(([, x, dx, words]) => {
			const at = Number(x) * 2.4 + Number(dx);
			return Number(dx) > 0 ? [at, at + 6 * words!.length] : [at - 6 * words!.length, at];
		});
		expect(numerals).toHaveLength(moments.length);
		for (const [start, end] of numerals) {
			expect(start).toBeGreaterThanOrEqual(0);
			expect(end).toBeLessThanOrEqual(240);
		}
		expect(crowded).toContain('class="before">1, 2');
	});

	test('leads to what quotes the passage; what nothing quotes is no link', () => {
		const hrefs = (drawing: string) =>
			[...drawing.matchAll(/<a(?: href="([^"]*)")? tabindex/g)].map(([, href]) => href);
		const firsts = moments.map(({ passages: [passage] }) => passage!.id);
		expect(hrefs(svg)).toEqual(firsts.map((id) => `#${id}`));
		const elsewhere = drawTimeline(story, messages, ({ id }) =>
			id === firsts[0] ? undefined : `/embed/x?a&b#${id}`
		);
		expect(hrefs(elsewhere)).toEqual(
			firsts.map((id, index) => (index ? `/embed/x?a&amp;b#${id}` : undefined))
		);
	});

	test('runs from right to left where the language does', () => {
		const mirrored = marksOf(drawTimeline(story, { ...messages, language: 'ar' }));
		mirrored.forEach(({ x, width }, index) =>
			expect(x + width).toBeCloseTo(100 - marks[index]!.x, 0)
		);
	});
});

test.each(['antimeridian', 'far-north', 'long-names', 'one-point'])('%s can be drawn', (name) => {
	const { svg } = drawn(`tests/fixtures/${name}`);
	expect(svg).not.toContain('NaN');
	expect(svg).not.toContain('Infinity');
});
