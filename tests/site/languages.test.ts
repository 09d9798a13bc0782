import { describe, expect, test, vi } from 'vitest';
import { readStory } from '$lib/server/read-story';
import { localizeStory } from '$lib/messages/localize';
import { messagesIn } from '$lib/messages/messages';

vi.mock('$env/static/public', () => ({
	PUBLIC_SITE_URL: 'https://maps.example.org/',
	PUBLIC_BASEMAP: ''
}));

const { addressesIn } = await import('$lib/site/addresses');
const { headOf } = await import('$lib/site/head');
const { otherLanguages } = await import('$lib/site/languages');
const { languageEntries } = await import('$lib/server/entries');
const { match } = await import('../../src/params/language');

describe('addresses', () => {
	test('are shorter in the base language', () => {
		expect(addressesIn('en').place('a216')).toBe('/place/a216');
		expect(addressesIn('fr').place('a216')).toBe('/fr/place/a216');
		expect(addressesIn('fr').story()).toBe('/fr');
		expect(addressesIn('fr').mapPlaces()).toBe('/fr/geojson/story.geojson');
	});

	test('name a language that the interface speaks, and not the base language', () => {
		expect(match('fr')).toBe(true);
		expect(match('en')).toBe(false);
		expect(match('place')).toBe(false);
		expect(languageEntries()).toEqual([{}, { lang: 'fr' }]);
	});
});

describe.each(['en', 'fr'])('a page in %s', (language) => {
	const story = localizeStory(readStory(undefined, language).story, messagesIn(language));
	const place = story.places.find(({ id }) => id === 'a216')!;
	const head = headOf(story, place, messagesIn(language));

	test('says where it is in every language, itself included', () => {
		expect(head.alternates.filter((each) => 'hreflang' in each)).toEqual([
			{ hreflang: 'en', href: 'https://maps.example.org/place/a216' },
			{ hreflang: 'fr', href: 'https://maps.example.org/fr/place/a216' },
			{ hreflang: 'x-default', href: 'https://maps.example.org/place/a216' }
		]);
		expect(head.alternates.map(({ href }) => href)).toContain(head.canonical);
	});

	test('is told in its language', () => {
		expect(head.title).toBe(
			language === 'fr'
				? 'A216 vers le port – Les lieux de la vidéo de Calais'
				: 'A216 to the port – The places in the Calais video'
		);
		expect(head.preview.description).toContain(
			language === 'fr' ? 'Nommé par\u00a0: «\u00a0Leo\u00a0».' : 'Named by: “Leo”.'
		);
	});

	test('leads to the same page in every other language', () => {
		const [other] = ['en', 'fr'].filter((each) => each !== language);
		expect(otherLanguages(language, (at) => at.page('a216'))).toEqual([
			{ language: other, href: addressesIn(other!).place('a216') }
		]);
	});
});
