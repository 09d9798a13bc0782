import { kml as readKml } from '@tmcw/togeojson';
import { describe, expect, test } from 'vitest';
import { palettes } from '$lib/cartography/palette';
import { claim } from '$lib/formats/claim';
import { toKml } from '$lib/formats/kml';
import { piecesOf } from '$lib/geo/pieces';
import { everyGeometry, full, wicked, wickedInXml, wickedStory } from './export-story';
import { all, childrenOf, readBrowserXml, readXml, textOf } from './xml-document';

const read = (text: string) => readKml(readBrowserXml(text)).features;

/** The order of elements in a KML 2.2 Placemark and Document, as far as we use them. */
const order = {
	Document: ['name', 'atom:link', 'description', 'Style', 'Placemark'],
	Placemark: [
		'name',
		'atom:link',
		'description',
		'TimeStamp',
		'TimeSpan',
		'styleUrl',
		'ExtendedData',
		'Point',
		'LineString',
		'Polygon',
		'MultiGeometry'
	]
};

describe.each([
	['in full', full],
	['with every geometry', everyGeometry()]
])('a story %s', (_, exported) => {
	const text = toKml(exported);

	test('has the shapes of its places', () => {
		const features = read(text);
		expect(features.map(({ properties }) => properties!.name)).toEqual(
			exported.places.map(({ properties }) => properties.name)
		);
		features.forEach((feature, index) => {
			const { geometry } = exported.places[index]!;
			const written = feature.geometry as typeof feature.geometry | null;
			expect(written && piecesOf(written)).toEqual(geometry && piecesOf(geometry));
		});
	});

	test('has its elements in the schema’s order', () => {
		for (const [name, names] of Object.entries(order)) {
			for (const element of all(readXml(text), name)) {
				const ranks = childrenOf(element).map(({ nodeName }) => names.indexOf(nodeName));
				expect(ranks).not.toContain(-1);
				expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
			}
		}
	});

	test('has a style for every placemark', () => {
		const document = readXml(text);
		const styles = all(document, 'Style').map((style) => `#${style.getAttribute('id')}`);
		for (const url of all(document, 'styleUrl')) expect(styles).toContain(url.textContent);
	});

	test('has each claim with its speaker, and the replies', () => {
		const placemarks = all(readXml(text), 'Placemark');
		exported.story.places.forEach(({ id }, index) => {
			const paragraphs = textOf(placemarks[index]!, 'description')!.split('\n\n');
			const passages = exported.story.passages.filter(({ places }) => places.includes(id));
			const replies = exported.story.passages.filter(({ answers }) =>
				passages.some((passage) => answers.includes(passage.id))
			);
			for (const passage of [...passages, ...replies]) {
				const words = passage.inlines.map(({ text }) => text).join('');
				const paragraph = paragraphs.find((each) => each.includes(words));
				expect(paragraph).toContain(passage.speaker.name);
				expect(paragraph).toContain(claim(passage, exported.story, exported.messages));
			}
		});
	});
});

test('an area has one outer ring, and its holes are holes', () => {
	const polygons = all(readXml(toKml(everyGeometry(), 'fields')), 'Polygon');
	expect(polygons.map((polygon) => childrenOf(polygon).map(({ nodeName }) => nodeName))).toEqual([
		['outerBoundaryIs', 'innerBoundaryIs'],
		['outerBoundaryIs']
	]);
});

test('a road is never a point', () => {
	const placemark = all(readXml(toKml(full, 'coast-road')), 'Placemark')[0]!;
	expect(all(placemark, 'Point')).toEqual([]);
	expect(all(placemark, 'LineString')).toHaveLength(2);
});

test('a place says how sure it is, part by part, and whose data it is', () => {
	const [feature] = read(toKml(full, 'coast-road'));
	expect(feature!.properties).toMatchObject({
		id: 'coast-road',
		certainty: 'less-certain',
		precisionMetres: '200'
	});
	const description = textOf(
		all(readXml(toKml(full, 'coast-road')), 'Placemark')[0]!,
		'description'
	);
	expect(description).toContain('less certain, drawn to within 200 metres');
	expect(description).toContain('Part 1 of 2: certain, measured, to within 40 metres');
	expect(description).toContain('CC0');
	expect(description).toMatch(/What the words support: A road.*Not known: Where.*settle it: The/s);
});

test('a place that is not located says so and has neither shape nor precision', () => {
	const document = readXml(toKml(full, 'channel'));
	const [placemark] = all(document, 'Placemark');
	expect(textOf(placemark!, 'description')).toMatch(/^Not located/);
	expect(all(document, 'coordinates')).toEqual([]);
	expect(all(document, 'Data').map((data) => data.getAttribute('name'))).toEqual([
		'id',
		'when',
		'whenEdtf'
	]);
});

test('the document names the article and links to the page', () => {
	const document = all(readXml(toKml(full, 'coast-road')), 'Document')[0]!;
	expect(textOf(document, 'name')).toBe(
		'Coast road to the harbour – The places of the harbour works'
	);
	expect(textOf(document, 'description')).toContain('A made-up reporter, Sahifat al-Mina');
	expect(all(document, 'atom:link')[0]!.getAttribute('href')).toBe(
		'https://example.org/place/coast-road?a=1&b=2'
	);
});

test('the colour is the accent, in KML’s own order', () => {
	const [, red, green, blue] = /^#(..)(..)(..)$/.exec(palettes.light.accent)!;
	expect(toKml(full)).toContain(`<color>ff${blue}${green}${red}</color>`);
});

test('wicked text comes back, without what XML does not have', () => {
	const text = toKml(wickedStory());
	expect(text).not.toContain('<script>');
	const [placemark] = all(readXml(text), 'Placemark');
	expect(textOf(placemark!, 'name')).toBe(wickedInXml);
	// A description is HTML: there, a tag in our words is only words.
	const description = textOf(placemark!, 'description')!;
	expect(description).not.toContain('<');
	expect(description.replaceAll('&lt;', '<')).toContain(wickedInXml);
	expect(wicked).not.toBe(wickedInXml);
});

test('a place has its dates: one as a stamp, several as a span from the first to the last', () => {
	const times = (id: string) => {
		const document = readXml(toKml(full, id));
		return ['when', 'begin', 'end'].flatMap((name) =>
			all(document, name).map((element) => `${name} ${element.textContent}`)
		);
	};
	expect(times('coast-road')).toEqual(['when 2019-03-05T08:00:00']);
	expect(times('north-road')).toEqual(['begin 2019-03-04', 'end 2019-03-10']);
	expect(times('hill-tracks')).toEqual([]);
});
