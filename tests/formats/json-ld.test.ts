import { describe, expect, test } from 'vitest';
import { jsonLdScript, type DescribedPage } from '$lib/formats/json-ld';
import { everyGeometry, shipped, shippedIn, wickedStory } from './export-story';

type Thing = Record<string, unknown> & { '@type'?: string };

const page = (id?: string, { story, places, messages } = shipped): DescribedPage => {
	const place = story.places.find((each) => each.id === id);
	return {
		story,
		place: place && { place, feature: places.find((each) => each.id === id)! },
		messages,
		title: 'A title',
		description: 'A description',
		address: 'https://example.org/',
		picture: 'https://example.org/og.png',
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
const geo = (id: string, exported = shipped) =>
	(told(page(id, exported)).mainEntity as Thing).geo as Thing | Thing[] | undefined;

const pages = [undefined, ...shipped.story.places.map(({ id }) => id)];

describe.each(pages)('the page of %s', (id) => {
	test('passes no verdict and gives no day that is partly ours', () => {
		const all = things(told(page(id)));
		const types = all.map((thing) => thing['@type']);
		expect(types).toContain('Quotation');
		expect(types).not.toContain('ClaimReview');
		expect(types).not.toContain('Review');
		expect(JSON.stringify(all)).not.toMatch(/temporalCoverage|2015-05-05|2015-04-22/);
	});

	test('has each passage with who says it, and where it is from', () => {
		for (const { text, creditText, url } of quotations(page(id))) {
			const passage = shipped.story.passages.find(
				({ inlines }) => inlines.map((inline) => inline.text).join('') === text
			)!;
			expect(creditText).toContain(passage.speaker.name);
			expect(creditText).toContain('VICE News');
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
	expect(speakerOf('the-video')).toEqual({
		creator: { '@type': 'Person', name: 'Matthieu Jublin' },
		spokenByCharacter: undefined
	});
	expect(speakerOf('the-prefecture').spokenByCharacter).toMatchObject({
		'@type': 'Organization',
		name: 'The prefecture'
	});
	expect(speakerOf('the-union').spokenByCharacter).toEqual({
		'@type': 'Person',
		name: 'Ludovic Hochart',
		description: 'representative of the police union UNSA'
	});
});

test('a passage does not go without what was said in reply', () => {
	expect(quotations(page('a216')).map(({ identifier }) => identifier)).toEqual([
		'most-of-the-clip',
		'the-prefecture',
		'the-union'
	]);
	// Nobody answered what the article itself says of the Channel.
	expect(quotations(page('english-channel'))).toHaveLength(1);
});

describe('where a place is', () => {
	test('a road is a line, never a point', () => {
		for (const id of ['a216', 'a16', 'a16-eurotunnel']) {
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
		const [first] = String([geo('a216')].flat()[0]!.line).split(' ');
		expect(first).toMatch(/^50\.\d{1,4},1\.\d{1,4}$/);
	});

	test('each geometry has its kind, and what is not located has none', () => {
		const every = everyGeometry();
		expect(geo('spot', every)).toMatchObject({ '@type': 'GeoCoordinates', longitude: 1.25 });
		expect(geo('spots', every)).toHaveLength(2);
		expect(geo('town', every)).toMatchObject({ polygon: expect.any(String) });
		expect(geo('fields', every)).toHaveLength(2);
		expect(geo('nowhere', every)).toBeUndefined();
		expect(geo('english-channel')).toBeUndefined();
	});
});

test('nothing that an editor writes can end the script', () => {
	const written = jsonLdScript(page('town', wickedStory()));
	expect(written.match(/</g)).toHaveLength(2);
	expect(things(told(page('town', wickedStory()))).map(({ name }) => name)).toContainEqual(
		expect.stringContaining('<script>alert(1)</script>')
	);
});

test('a page in French says so; the words it quotes stay English', () => {
	const french = shippedIn('fr');
	const described = told(page('a216', french));
	expect(described).toMatchObject({
		inLanguage: 'fr',
		mainEntity: { name: 'A216 vers le port' },
		isBasedOn: { inLanguage: 'en', headline: shipped.story.article.headline }
	});
	const union = quotations(page('a216', french)).at(-1)!;
	expect(union).toMatchObject({
		inLanguage: 'en',
		text: quotations(page('a216')).at(-1)!.text,
		creditText:
			'Ludovic Hochart, représentant du syndicat de police UNSA, propos tenus à La Voix du Nord, VICE News'
	});
});
