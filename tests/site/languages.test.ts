import { describe, expect, test } from 'vitest';
import { PUBLIC_SITE_URL } from '$env/static/public';
import { languageEntries } from '$lib/server/entries';
import { readStory } from '$lib/server/read-story';
import { localizeStory } from '$lib/messages/localize';
import { messagesIn } from '$lib/messages/messages';
import { addressesIn } from '$lib/site/addresses';
import { toldHeadOf } from '$lib/site/head';
import { otherLanguages } from '$lib/site/languages';
import { toldPreviewOf } from '$lib/site/preview';
import { match } from '../../src/params/language';

describe('addresses', () => {
	test('are shorter in the base language', () => {
		expect(addressesIn('en').place('coast-road')).toBe('/place/coast-road');
		expect(addressesIn('fr').place('coast-road')).toBe('/fr/place/coast-road');
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
	const story = localizeStory(
		readStory('tests/fixtures/moroni', language).story,
		messagesIn(language)
	);
	const place = story.places.find(({ id }) => id === 'coast-road')!;
	const told = { place, part: undefined, inTime: false };
	const head = toldHeadOf(story, told, messagesIn(language));
	const preview = toldPreviewOf(story, told, messagesIn(language));

	test('says where it is in every language, itself included', () => {
		const site = PUBLIC_SITE_URL.replace(/\/$/, '');
		expect(preview.alternates.filter((each) => 'hreflang' in each)).toEqual([
			{ hreflang: 'en', href: `${site}/place/coast-road` },
			{ hreflang: 'fr', href: `${site}/fr/place/coast-road` },
			{ hreflang: 'x-default', href: `${site}/place/coast-road` }
		]);
		expect(preview.alternates.map(({ href }) => href)).toContain(head.canonical);
	});

	test('is told in its language', () => {
		expect(head.title).toBe(
			language === 'fr'
				? 'Route côtière du port – Les lieux des travaux du port'
				: 'Coast road to the harbour – The places of the harbour works'
		);
		expect(preview.description).toContain(
			language === 'fr' ? 'Nommé par\u00a0: « Salim ».' : 'Named by: “Salim”.'
		);
	});

	test('leads to the same page in every other language', () => {
		const [other] = ['en', 'fr'].filter((each) => each !== language);
		expect(otherLanguages(language, (at) => at.page('coast-road'))).toEqual([
			{ language: other, href: addressesIn(other!).place('coast-road') }
		]);
	});
});
