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
		expect(count(/>\[</g)).toBe(moments.filter(({ when }) => when.yearInferred).length);
	});

	test('has its axis in the page’s language', () => {
		expect(svg).toContain('>Mar<');
		expect(drawn('tests/fixtures/moroni', 'fr').svg).toContain('>mars<');
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
