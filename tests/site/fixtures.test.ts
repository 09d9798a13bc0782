/** The fixture stories hold what journeys rely on, and the shipped story what any story must. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkTranslations, readStory } from '$lib/server/read-story';
import { plainText } from '$lib/story/plain-text';
import { StoryError } from '$lib/story/problems';
import { verdict } from '$lib/story/verbatim';
import { readMessages } from '../../scripts/messages';

const languages = [...readMessages('messages').keys()];
const root = (name: string) => `tests/fixtures/${name}`;

/** The passages that an article's text does not hold word for word. */
function missed(folder: string, article: string): string[] {
	const text = readFileSync(article, 'utf8');
	return readStory(folder)
		.story.passages.map(({ id, inlines }) => verdict(id, plainText(inlines), text))
		.filter(({ missing }) => missing.length)
		.map(({ id }) => id);
}

describe('the full fixture', () => {
	const { story, places } = readStory(root('moroni'));

	test('has every kind of geometry as scene and as setting, and one place without any', () => {
		const kinds = (role: string) =>
			new Set(
				places
					.filter(({ properties }) => properties.role === role)
					.map(({ geometry }) => geometry?.type)
			);
		const all = ['Point', 'LineString', 'Polygon'].flatMap((type) => [type, `Multi${type}`]);
		expect(kinds('scene')).toEqual(new Set(all));
		expect(kinds('setting')).toEqual(new Set([...all, undefined]));
	});

	test('has every certainty, parts that differ in it, and names on every side', () => {
		const each = places.map(({ properties }) => properties);
		expect(new Set(each.map(({ certainty }) => certainty)).size).toBe(3);
		expect(new Set(each.map(({ labelSide }) => labelSide)).size).toBe(4);
		expect(
			each.some(({ parts }) => new Set(parts?.map(({ certainty }) => certainty)).size > 1)
		).toBe(true);
	});

	test('names one place in every passage, and answers a claim twice', () => {
		expect(story.passages.every((passage) => passage.places.includes('moroni'))).toBe(true);
		expect(story.passages.some(({ answeredBy }) => answeredBy.length === 2)).toBe(true);
	});

	test('is told in French, and word for word what its article says', () => {
		expect(checkTranslations(languages, root('moroni'))).toEqual(['fr']);
		expect(missed(root('moroni'), `${root('moroni')}/article.txt`)).toEqual([]);
	});
});

test.each(['one-point', 'antimeridian', 'far-north', 'long-names'])('%s is sound', (name) => {
	expect(readStory(root(name)).story.places.length).toBeGreaterThan(0);
});

test('a story without a scene is refused, with what to do about it', () => {
	expect(() => readStory(root('no-scene'))).toThrow(StoryError);
	expect(() => readStory(root('no-scene'))).toThrow(/"role": "scene"/);
});

describe('the shipped story', () => {
	test('is sound, in every language that it is told in', () => {
		expect(readStory(process.cwd()).story.places.length).toBeGreaterThan(0);
		expect(() => checkTranslations(languages, process.cwd())).not.toThrow();
	});

	const article = process.env.ARTICLE;
	if (article) {
		test('quotes the article word for word', () => {
			expect(missed(process.cwd(), article)).toEqual([]);
		});
	}
});
