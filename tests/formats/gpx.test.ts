import { bbox } from '@turf/turf';
import { gpx as readGpx } from '@tmcw/togeojson';
import { describe, expect, test } from 'vitest';
import { claim } from '$lib/formats/claim';
import { toGpx } from '$lib/formats/gpx';
import { piecesOf } from '$lib/geo/pieces';
import { everyGeometry, full, wickedInXml, wickedStory } from './export-story';
import { all, childrenOf, readBrowserXml, readXml, textOf } from './xml-document';

/** The sequences of the GPX 1.1 schema; every element of them is optional. */
const order: Record<string, string[]> = {
	gpx: ['metadata', 'wpt', 'rte', 'trk', 'extensions'],
	metadata: ['name', 'desc', 'author', 'copyright', 'link', 'time', 'keywords', 'bounds'],
	wpt: [
		'ele',
		'time',
		'magvar',
		'geoidheight',
		'name',
		'cmt',
		'desc',
		'src',
		'link',
		'sym',
		'type'
	],
	trk: ['name', 'cmt', 'desc', 'src', 'link', 'number', 'type', 'extensions', 'trkseg'],
	trkseg: ['trkpt']
};

function expectSchemaOrder(text: string) {
	for (const [name, names] of Object.entries(order)) {
		for (const element of all(readXml(text), name)) {
			const ranks = childrenOf(element).map(({ nodeName }) => names.indexOf(nodeName));
			expect(ranks).not.toContain(-1);
			expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
		}
	}
}

describe.each([
	['in full', full],
	['with every geometry', everyGeometry()]
])('a story %s', (_, exported) => {
	const text = toGpx(exported);

	test('has its elements in the schema’s order', () => {
		expectSchemaOrder(text);
		expect(readXml(text).documentElement!.getAttribute('version')).toBe('1.1');
	});

	test('has points as waypoints, lines and outlines as tracks, and nothing else', () => {
		const features = readGpx(readBrowserXml(text)).features;
		const drawn = exported.places.flatMap(({ geometry, properties: { name } }) => {
			const { points, lines, polygons } = geometry
				? piecesOf(geometry)
				: { points: [], lines: [], polygons: [] };
			return { name, points, lines: [...lines, ...polygons.flat()] };
		});
		const written = features.map(({ geometry, properties }) => ({
			name: properties!.name as string,
			...piecesOf(geometry)
		}));
		for (const { name, points, lines } of drawn) {
			const own = written.filter((each) => each.name === name);
			expect(own.flatMap((each) => each.points)).toEqual(points);
			expect(own.flatMap((each) => each.lines)).toEqual(lines);
		}
		expect(written.every(({ name }) => drawn.some((place) => place.name === name))).toBe(true);
	});

	test('calls the outline of an area an outline', () => {
		const areas = exported.places.filter(({ geometry }) => geometry?.type.endsWith('Polygon'));
		const outlines = all(readXml(text), 'trk').filter((trk) => textOf(trk, 'type') === 'outline');
		expect(outlines.map((trk) => textOf(trk, 'name'))).toEqual(
			areas.map(({ properties }) => properties.name)
		);
	});

	test('names what is not located', () => {
		const description = textOf(all(readXml(text), 'metadata')[0]!, 'desc')!;
		const absent = exported.places.filter(({ geometry }) => !geometry);
		expect(absent.length).toBeGreaterThan(0);
		for (const { properties } of absent) {
			expect(description).toMatch(new RegExp(`Not located.*${properties.name}`));
		}
	});

	test('has each claim with its speaker, and how sure the place is', () => {
		const { story } = exported;
		for (const element of [...all(readXml(text), 'wpt'), ...all(readXml(text), 'trk')]) {
			const place = story.places.find(({ name }) => name === textOf(element, 'name'))!;
			const description = textOf(element, 'desc')!;
			expect(description).toMatch(
				/^How sure: (certain|less certain|uncertain), drawn to within \d/
			);
			const passages = story.passages.filter(({ places }) => places.includes(place.id));
			for (const passage of passages) {
				const words = passage.inlines.map(({ text }) => text).join('');
				const paragraph = description.split('\n\n').find((each) => each.includes(words));
				expect(paragraph).toContain(passage.speaker.name);
				expect(paragraph).toBe(claim(passage, story, exported.messages));
			}
		}
	});
});

test('the extent is that of what is drawn', () => {
	const [bounds] = all(readXml(toGpx(full, 'coast-road')), 'bounds');
	const drawn = full.places.find(({ id }) => id === 'coast-road')!.geometry!;
	const [west, south, east, north] = bbox(drawn);
	expect(
		['minlat', 'minlon', 'maxlat', 'maxlon'].map((name) => Number(bounds!.getAttribute(name)))
	).toEqual([south, west, north, east]);
});

test('a place that is not located is still a file: its name, and that it has no track', () => {
	const text = toGpx(full, 'channel');
	expectSchemaOrder(text);
	const document = readXml(text);
	expect([...all(document, 'trk'), ...all(document, 'wpt'), ...all(document, 'bounds')]).toEqual(
		[]
	);
	expect(textOf(all(document, 'metadata')[0]!, 'desc')).toContain('Mozambique Channel');
});

test('the date line is written as the schema allows it', () => {
	const story = everyGeometry();
	story.places[1]!.geometry = {
		type: 'LineString',
		coordinates: [
			[179, 0],
			[180, 1e-7]
		]
	};
	const points = all(readXml(toGpx(story, 'road')), 'trkpt');
	expect(points.map((point) => point.getAttribute('lon'))).toEqual(['179', '179.9999999']);
	expect(points.map((point) => point.getAttribute('lat'))).toEqual(['0', '0.0000001']);
});

test('wicked text comes back, without what XML does not have', () => {
	const text = toGpx(wickedStory());
	expect(text).not.toContain('<script>');
	const [track] = all(readXml(text), 'trk');
	expect(textOf(track!, 'name')).toBe(wickedInXml);
	expect(textOf(track!, 'desc')).toContain(wickedInXml);
});
