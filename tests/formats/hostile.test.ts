/** A story in which every text that content may have is code: nothing that we write lets it run. */
import { describe, expect, test } from 'vitest';
import { draw } from '$lib/cartography/svg';
import { mapLayers } from '$lib/cartography/style';
import { byName, standIns } from '$lib/cartography/svg-palette';
import type { MapFeature } from '$lib/cartography/evaluate';
import { embedCode } from '$lib/formats/embed-code';
import { toCsv } from '$lib/formats/csv';
import { toGeoJson } from '$lib/formats/geojson';
import { toGpx } from '$lib/formats/gpx';
import { toKml } from '$lib/formats/kml';
import { localizeDistances } from '$lib/messages/distance-text';
import { messagesIn } from '$lib/messages/messages';
import { assemble } from '$lib/story/assemble';
import { targetOf } from '$lib/story/target';
import { content, feature, matter, road } from '../story/content';
import { all, readXml, textOf } from './xml-document';

const code = `=cmd|'/C calc'!A0 "><img src=x onerror=alert(1)><script>alert(1)</script>&lt;b&gt;`;
/** The same in Markdown, where a mark is a word only behind a backslash. */
const typed = code.replace(/[<>&\\!]/g, '\\$&');

const town = feature('town', road.geometry, {
	...{ name: code, nameInText: code, note: code, supports: code, unknown: code, settledBy: code },
	sources: [{ label: code, licence: code, url: 'https://example.org/?a=<script>&b="' }]
});
const assembled = assemble(
	content({
		matter: matter.replace('title: A story', `title: ${JSON.stringify(code)}`),
		passages: `\n> ${typed} in [${typed}](#town).\n>\n> - id: rain\n> - said by: ${typed}\n`,
		features: [town]
	})
);
const messages = messagesIn('en');
const story = {
	...assembled,
	distances: localizeDistances(assembled.distances, assembled.story, messages),
	messages,
	page: () => 'https://example.org/'
};

/** Elements and attributes that no file of ours has. */
function expectNoCode(xml: string): void {
	const document = readXml(xml);
	for (const name of ['script', 'img', 'b', 'foreignObject'])
		expect(all(document, name)).toEqual([]);
	for (const element of all(document, '*')) {
		for (const { name, value } of element.attributes) {
			expect(name).not.toMatch(/^on/i);
			expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
		}
	}
}

describe('code in every text', () => {
	test('is words in a passage', () => {
		expect(assembled.story.passages[0]!.inlines[0]!.text).toContain(code);
	});

	test('is text in GPX', () => expectNoCode(toGpx(story)));

	test('is text in KML, in its descriptions too, which are HTML', () => {
		const kml = toKml(story);
		expectNoCode(kml);
		for (const element of all(readXml(kml), 'Placemark')) {
			const description = textOf(element, 'description')!;
			expect(description).not.toContain('<');
			expect(description).toContain('&amp;lt;b&amp;gt;');
		}
	});

	test('is text in the drawing and in a picture', () => {
		const { features, story: told } = assembled;
		const { shapes, groups } = draw({
			layers: mapLayers(standIns, 'en'),
			data: () => ({ story: features.features as MapFeature[] }),
			target: targetOf(told, undefined),
			...{ selected: 'town', sizes: [{ width: 800, height: 640 }], reach: { x: 1000, y: 1000 } },
			...{ ink: byName, measure: () => 0.5, hrefOf: (id: string) => `/place/${id}` }
		});
		const drawing = groups.map((group) => group.content).join('');
		expect(drawing).toContain('alert(1)');
		expectNoCode(`<svg>${shapes}${drawing}</svg>`);
	});

	test('is text in GeoJSON', () => {
		const { features } = JSON.parse(toGeoJson(story)) as {
			features: { properties: { name: string } }[];
		};
		expect(features[0]!.properties.name).toBe(code);
	});

	test('is no formula in a table', () => {
		const csv = toCsv(story);
		expect(csv).toContain(`"'=cmd|`);
		expect(csv).not.toMatch(/(?:^|,|\r\n)"?[=+@]/m);
	});

	test('is text in the code to embed a map', () => {
		const frame = embedCode({ src: 'https://example.org/', title: code, width: 600, height: 400 });
		expectNoCode(frame);
		expect(readXml(frame).documentElement!.getAttribute('title')).toBe(code);
	});
});
