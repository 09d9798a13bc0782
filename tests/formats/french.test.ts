import { describe, expect, test } from 'vitest';
import { toCsv } from '$lib/formats/csv';
import { toGeoJson } from '$lib/formats/geojson';
import { toGpx } from '$lib/formats/gpx';
import { toKml } from '$lib/formats/kml';
import { shipped, shippedIn } from './export-story';
import { all, readXml, textOf } from './xml-document';

const french = shippedIn('fr');

/** English that our own sentences would be made of; the passages are English, and so are sources' labels. */
const ourEnglish =
	/How sure|drawn to within|In reply|on events of|no day given|Sources:|Not located|The passages|verified none|in brackets|less certain/;

const files = {
	csv: toCsv(french),
	geojson: toGeoJson(french),
	gpx: toGpx(french),
	kml: toKml(french),
	'kml of a place': toKml(french, 'a216'),
	'gpx of a place that is not located': toGpx(french, 'english-channel')
};

describe.each(Object.entries(files))('%s in French', (_, text) => {
	test('has none of our sentences in English', () => {
		expect(text).not.toMatch(ourEnglish);
		expect(text).not.toContain('undefined');
	});

	test('calls places and speakers what French calls them', () => {
		expect(text).toMatch(/A216 vers le port|Manche/);
		expect(text).not.toMatch(/Port of Calais|>English Channel<|The article/);
	});
});

test('the same files in English have those sentences', () => {
	expect(toKml(shipped)).toMatch(ourEnglish);
	expect(toCsv(shipped)).toMatch(ourEnglish);
});

test('passages are the article’s own words in every language', () => {
	for (const { inlines } of shipped.story.passages) {
		const text = inlines.map((inline) => inline.text).join('');
		expect(JSON.stringify(JSON.parse(files.geojson))).toContain(JSON.stringify(text).slice(1, -1));
	}
});

test('a claim says who, to whom, where and when', () => {
	const [track] = all(readXml(toGpx(french, 'a216')), 'trk');
	const [surety, , claim, , union] = textOf(track!, 'desc')!.split('\n\n');
	expect(surety).toBe(
		'Certitude\u00a0: moins certain, tracé à 200\u00a0mètres près. ' +
			'Élément 1 sur 2\u00a0: certain, mesuré, à 40\u00a0mètres près. ' +
			'Élément 2 sur 2\u00a0: moins certain, tracé à la main, à 200\u00a0mètres près.'
	);
	expect(claim).toMatch(
		/ – «\u00a0Leo\u00a0», porte-parole de Calais Migrant Solidarity, dans VICE News\u202f; date des événements\u00a0: 5 mai \[2015\], vers 08:00$/
	);
	expect(union).toMatch(/^En réponse\u00a0: .* propos tenus à La Voix du Nord, dans VICE News$/);
});

test('a place that is not located is named as missing', () => {
	const document = readXml(files['gpx of a place that is not located']);
	expect(textOf(all(document, 'metadata')[0]!, 'desc')).toMatch(/donc absent .*\u00a0: Manche\.$/);
});

test('columns and codes of a table are the same in every language', () => {
	const [header, first] = files.csv.split('\r\n');
	expect(header).toBe(toCsv(shipped).split('\r\n')[0]);
	expect(first).toMatch(/^1,calais,Calais,the northern port town of Calais,scene,certain,40,/);
	expect(files.csv).toContain('aucun jour indiqué');
});
