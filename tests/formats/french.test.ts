import { describe, expect, test } from 'vitest';
import { citation } from '$lib/formats/credit';
import { toCsv } from '$lib/formats/csv';
import { toGeoJson } from '$lib/formats/geojson';
import { toGpx } from '$lib/formats/gpx';
import { toKml } from '$lib/formats/kml';
import { messagesIn } from '$lib/messages/messages';
import { full, fullIn } from './export-story';
import { all, readXml, textOf } from './xml-document';

const french = fullIn('fr');

/** English that our own sentences would be made of; the passages are English, and so are sources' labels. */
const ourEnglish =
	/How sure|drawn to within|In reply|on events of|no day given|Sources:|Not located|The passages|verified none|in brackets|less certain/;

const files = {
	csv: toCsv(french),
	geojson: toGeoJson(french),
	gpx: toGpx(french),
	kml: toKml(french),
	'kml of a place': toKml(french, 'coast-road'),
	'gpx of a place that is not located': toGpx(french, 'channel')
};

describe.each(Object.entries(files))('%s in French', (_, text) => {
	test('has none of our sentences in English', () => {
		expect(text).not.toMatch(ourEnglish);
		expect(text).not.toContain('undefined');
	});

	test('calls places and speakers what French calls them', () => {
		expect(text).toMatch(/Route côtière du port|Canal du Mozambique/);
		expect(text).not.toMatch(/Port of Moroni >|>Mozambique Channel<|The article/);
	});
});

test('the same files in English have those sentences', () => {
	expect(toKml(full)).toMatch(ourEnglish);
	expect(toCsv(full)).toMatch(ourEnglish);
});

test('passages are the article’s own words in every language', () => {
	for (const { inlines } of full.story.passages) {
		const text = inlines.map((inline) => inline.text).join('');
		expect(JSON.stringify(JSON.parse(files.geojson))).toContain(JSON.stringify(text).slice(1, -1));
	}
});

test('a claim says who, to whom, where and when', () => {
	const [track] = all(readXml(toGpx(french, 'coast-road')), 'trk');
	const [surety, supports, , unknown, settledBy, claim, , union] = textOf(track!, 'desc')!.split(
		'\n\n'
	);
	expect(supports).toMatch(/^Ce que les mots permettent de dire\u00a0: Une route/);
	expect(unknown).toMatch(/^Ce que l’on ignore\u00a0: Où/);
	expect(settledBy).toMatch(/^Ce qui trancherait\u00a0: Le Cahier/);
	expect(surety).toBe(
		'Certitude\u00a0: moins certain, tracé à 200\u00a0mètres près. ' +
			'Élément 1 sur 2\u00a0: certain, mesuré, à 40\u00a0mètres près. ' +
			'Élément 2 sur 2\u00a0: moins certain, tracé à la main, à 200\u00a0mètres près.'
	);
	expect(claim).toMatch(
		/ – «[\u00a0 ]Salim[\u00a0 ]», chef des travaux du port, dans Sahifat al-Mina\u202f; date des événements\u00a0: 5 mars \[2019\], vers 08:00$/
	);
	expect(union).toMatch(
		/^En réponse\u00a0: .* propos tenus à La Gazette des îles, dans Sahifat al-Mina$/
	);
});

test('a place that is not located is named as missing', () => {
	const document = readXml(files['gpx of a place that is not located']);
	expect(textOf(all(document, 'metadata')[0]!, 'desc')).toMatch(/donc absent .*\u00a0: .+\.$/);
});

test('columns and codes of a table are the same in every language', () => {
	const [header, first] = files.csv.split('\r\n');
	expect(header).toBe(toCsv(full).split('\r\n')[0]);
	expect(first).toMatch(/^1,moroni,Moroni,مدينة موروني,scene,certain,40,/);
	expect(files.csv).toContain('aucun jour indiqué');
});

test('a headline stands in one pair of marks, those of its own language', () => {
	const { story } = full;
	const article = { ...story.article, headline: 'Nouveau quai', language: 'fr' };
	const messages = messagesIn('fr');
	expect(citation({ story: { ...story, article }, messages })).toContain(
		'«\u202fNouveau quai\u202f», par'
	);
	expect(
		citation({ story: { ...story, article: { ...article, language: 'de' } }, messages })
	).toMatch(/^„Nouveau quai“, par/);
});
