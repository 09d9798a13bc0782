import { describe, expect, test } from 'vitest';
import { jsonLdScript, type DescribedPage } from '$lib/formats/json-ld';
import { everyGeometry, full, fullIn, wickedStory } from './export-story';

type Thing = Record<string, unknown> & { '@type'?: string };

const page = (id?: string, { story, places, messages } = full): DescribedPage => {
	const place = story.places.find((each) => each.id === id);
	return {
		story,
		place: place && { place, feature: places.find((each) => each.id === id)! },
		messages,
		title: 'A title',
		description: 'A description',
		address: 'https://example.org/',
		picture: 'https://example.org/og.png',
		version: '0123abcd',
		modified: story.corrections[0]?.date,
		corrections: 'https://example.org/corrections',
		addressOf: (of) => `https://example.org/place/${of}`
	};
};

/** What a page tells machines, read as they do. */
function told(described: DescribedPage): Thing {
	const [, json] = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(
		jsonLdScript(described)
	)!;
	return JSON.parse(json!) as Thing;
}

/** Everything in it, at any depth. */
function things(within: unknown): Thing[] {
	if (Array.isArray(within)) return within.flatMap(things);
	if (within === null || typeof within !== 'object') return [];
	return [within as Thing, ...Object.values(within).flatMap(things)];
}

const quotations = (described: DescribedPage) => told(described).hasPart as Thing[];
const geo = (id: string, exported = full) =>
	(told(page(id, exported)).mainEntity as Thing).geo as Thing | Thing[] | undefined;

const pages = [undefined, ...full.story.places.map(({ id }) => id)];

test('a page says which state of its content it shows, and what was put right in it', () => {
	const dates = (id?: string) =>
		(told(page(id)).correction as Thing[] | undefined)?.map((comment) => comment.datePublished);
	expect(told(page())).toMatchObject({
		version: '0123abcd',
		dateModified: '2020-04-02',
		correction: {
			0: {
				'@type': 'CorrectionComment',
				inLanguage: 'en',
				url: 'https://example.org/corrections#2020-04-02'
			}
		}
	});
	expect(dates()).toEqual(['2020-04-02', '2020-01-20', '2020-01-20']);
	expect(dates('market')).toEqual(['2020-04-02', '2020-01-20']);
	expect(dates('coast-road')).toEqual(['2020-04-02']);
	expect(dates('port')).toBeUndefined();
	expect(told(page(undefined, everyGeometry()))).not.toHaveProperty('dateModified');
});

test('a place is described by what supports it, how it was placed and what is not known', () => {
	const { description } = told(page('coast-road')).mainEntity as Thing;
	expect(description).toMatch(/^A road and a direction.*drawn.* Not known: Where along the road/);
});

describe.each(pages)('the page of %s', (id) => {
	test('passes no verdict and gives no day that is partly ours', () => {
		const all = things(told(page(id)));
		const types = all.map((thing) => thing['@type']);
		expect(types).toContain('Quotation');
		expect(types).not.toContain('ClaimReview');
		expect(types).not.toContain('Review');
		expect(JSON.stringify(all)).not.toMatch(/temporalCoverage|2019-0\d/);
	});

	test('has each passage with who says it, and where it is from', () => {
		for (const { text, creditText, url } of quotations(page(id))) {
			const passage = full.story.passages.find(
				({ inlines }) => inlines.map((inline) => inline.text).join('') === text
			)!;
			expect(creditText).toContain(passage.speaker.name);
			expect(creditText).toContain('Sahifat al-Mina');
			if (passage.toldTo) expect(creditText).toContain(`to ${passage.toldTo}`);
			expect(url).toContain('#:~:text=');
		}
	});
});

test('a speaker is a person or an organisation, and the article is its author', () => {
	const speakerOf = (id: string) => {
		const { creator, spokenByCharacter } = quotations(page()).find(
			({ identifier }) => identifier === id
		)!;
		return { creator, spokenByCharacter };
	};
	expect(speakerOf('pier-again')).toEqual({
		creator: { '@type': 'Person', name: 'A made-up reporter' },
		spokenByCharacter: undefined
	});
	expect(speakerOf('the-ministry').spokenByCharacter).toMatchObject({
		'@type': 'Organization',
		name: 'The ministry of works'
	});
	expect(speakerOf('the-drivers').spokenByCharacter).toEqual({
		'@type': 'Person',
		name: 'Halima',
		description: 'representative of the drivers of the island'
	});
});

test('a passage does not go without what was said in reply', () => {
	expect(quotations(page('coast-road')).map(({ identifier }) => identifier)).toEqual([
		'most-of-the-works',
		'the-ministry',
		'the-drivers'
	]);
	// Nobody answered what the article itself says of the channel.
	expect(quotations(page('channel'))).toHaveLength(1);
});

describe('where a place is', () => {
	test('a road is a line, never a point', () => {
		for (const id of ['coast-road', 'north-road', 'road-by-airport']) {
			const shapes = [geo(id)].flat();
			expect(shapes.length).toBeGreaterThan(0);
			for (const shape of shapes) {
				expect(shape).toMatchObject({ '@type': 'GeoShape', line: expect.any(String) });
			}
			const types = things(told(page(id))).map((thing) => thing['@type']);
			expect(types).not.toContain('GeoCoordinates');
		}
	});

	test('positions are latitude first, with no more digits than they are worth', () => {
		const [first] = String([geo('coast-road')].flat()[0]!.line).split(' ');
		expect(first).toMatch(/^-11\.\d{1,4},43\.\d{1,4}$/);
	});

	test('each geometry has its kind, and what is not located has none', () => {
		const every = everyGeometry();
		expect(geo('spot', every)).toMatchObject({ '@type': 'GeoCoordinates', longitude: 1.25 });
		expect(geo('spots', every)).toHaveLength(2);
		expect(geo('town', every)).toMatchObject({ polygon: expect.any(String) });
		expect(geo('fields', every)).toHaveLength(2);
		expect(geo('nowhere', every)).toBeUndefined();
		expect(geo('channel')).toBeUndefined();
	});
});

test('nothing that an editor writes can end the script', () => {
	const written = jsonLdScript(page('town', wickedStory()));
	expect(written.match(/</g)).toHaveLength(2);
	expect(things(told(page('town', wickedStory()))).map(({ name }) => name)).toContainEqual(
		expect.stringContaining('<script>alert(1)</script>')
	);
});

test('a page in French says so; the words it quotes stay as they are', () => {
	const french = fullIn('fr');
	const described = told(page('coast-road', french));
	expect(described).toMatchObject({
		inLanguage: 'fr',
		mainEntity: { name: 'Route côtière du port' },
		isBasedOn: { inLanguage: 'ar', headline: full.story.article.headline }
	});
	const union = quotations(page('coast-road', french)).at(-1)!;
	expect(union).toMatchObject({
		inLanguage: 'ar',
		text: quotations(page('coast-road')).at(-1)!.text,
		creditText:
			'Halima, représentante des chauffeurs de l’île, propos tenus à La Gazette des îles, Sahifat al-Mina'
	});
});
