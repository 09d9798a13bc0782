import { expect, test } from 'vitest';
import { assemble } from '$lib/story/assemble';
import { passagesAbout } from '$lib/story/passages-about';
import { localizeStory } from '$lib/messages/localize';
import { messagesIn } from '$lib/messages/messages';
import { readStory } from '$lib/server/read-story';
import { content } from '../story/content';

const { story } = assemble(content());

test('days and distances are told in the language that is asked for', () => {
	const [english, french] = ['en', 'fr'].map((language) =>
		localizeStory(story, messagesIn(language))
	);
	expect(english!.passages.map(({ whenText }) => whenText)).toEqual(['5 May 2015', undefined]);
	expect(french!.passages[0]!.whenText).toBe('5 mai 2015');
	expect(english!.places[0]!.precisionText).toBe('50 metres');
	expect(french!.places[0]!.precisionText).toBe('50\u00a0mètres');
	expect(english!.places[0]!.representativePoint!.withinText).toMatch(/^\d+ kilometres$/);
	expect(english!.places[0]!.description).toContain('the town');
});

test('a description holds apart a name that is written the other way', () => {
	const inLanguage = (language: string) => {
		const article = { ...story.article, language };
		return localizeStory({ ...story, article }, messagesIn('en')).places[0]!.description;
	};
	expect(inLanguage('ar')).toContain(': \u2068”the town“\u2069.');
	expect(inLanguage('de')).toContain(': „the town“.');
});

test('a place has the passages that mention it, and the replies to them', () => {
	const about = (place?: string) => {
		const { mentions, replies } = passagesAbout(story.passages, place);
		return [mentions.map(({ id }) => id), replies.map(({ id }) => id)];
	};
	expect(about('road')).toEqual([['rain'], ['dry']]);
	// A reply that mentions the place itself is told once.
	expect(about('town')).toEqual([['rain', 'dry'], []]);
	expect(about()).toEqual([[], []]);
});

test('parts, names in marks and days of corrections are formed at build', () => {
	const full = readStory('tests/fixtures/moroni').story;
	const { places, corrections } = localizeStory(full, messagesIn('fr'));
	const road = places.find(({ id }) => id === 'coast-road')!;
	expect(road.partTexts).toEqual([
		expect.stringMatching(/^Élément 1 sur 2.*mesuré.*40/),
		expect.stringMatching(/^Élément 2 sur 2.*tracé à la main.*200/)
	]);
	expect(road).not.toHaveProperty('parts');
	expect(road.nameQuoted).toBe('”الطريق الساحلي“');
	expect(places.find(({ id }) => id === 'port')!.partTexts).toEqual([]);
	expect(corrections.map(({ dateText }) => dateText)).toEqual(['2 avril 2020', '20 janvier 2020']);
});
