import { describe, expect, test } from 'vitest';
import type { Position } from 'geojson';
import { bbox, coordAll } from '@turf/turf';
import { toCsv } from '$lib/formats/csv';
import { toKml } from '$lib/formats/kml';
import { toGeoJson, type PlaceGeoJson, type StoryGeoJson } from '$lib/formats/geojson';
import { contains } from '$lib/geo/bounds';
import type { Bounds } from '$lib/geo/lng-lat';
import { brokenRules } from '$lib/geo/rules';
import { everyGeometry, full, wicked, wickedStory } from './export-story';

const whole = (exported = full) => JSON.parse(toGeoJson(exported)) as StoryGeoJson;
const one = (id: string, exported = full) => JSON.parse(toGeoJson(exported, id)) as PlaceGeoJson;

test('of two places each says how far the other is, and the table and the description say it, too', () => {
	const { features } = whole();
	const told = features.flatMap(({ properties: { id, distances } }) =>
		distances.map(({ to, metres }) => ({ between: [id, to].toSorted().join(), metres }))
	);
	expect(told.length).toBeGreaterThan(features.length);
	for (const { between, metres } of told) {
		expect(metres[0]).toBeLessThanOrEqual(metres[1]);
		const same = told.filter((other) => other.between === between);
		expect(same.map((other) => other.metres)).toEqual([metres, metres]);
	}
	const { name, distances } = features[0]!.properties;
	expect(distances.length).toBeGreaterThan(2);
	const row = toCsv(full)
		.split('\r\n')
		.find((line) => line.includes(name));
	for (const { to, text } of distances) {
		const other = full.story.places.find(({ id }) => id === to)!;
		expect(row).toContain(`${other.name}: ${text}`);
		expect(toKml(full, full.story.places[0]!.id)).toContain(`${other.name}: ${text}`);
	}
});

describe('a whole story', () => {
	test.each([
		['in full', full],
		['with every geometry', everyGeometry()]
	])('%s is a collection of its places as they are in the file', (_, exported) => {
		const collection = whole(exported);
		expect(collection.type).toBe('FeatureCollection');
		expect(collection.features.map(({ id, geometry }) => [id, geometry])).toEqual(
			exported.places.map(({ id, geometry }) => [id, geometry])
		);
		for (const { geometry } of collection.features) {
			// Form and winding as RFC 7946 has them.
			if (geometry) expect(brokenRules(geometry, exported.story.maxBounds)).toEqual([]);
		}
	});

	test('has the story’s order: scenes by number, then settings', () => {
		const numbers = whole().features.map(({ properties }) => properties.number);
		const scenes = numbers.filter((number) => number !== undefined);
		expect(scenes).toEqual(scenes.map((_, index) => index + 1));
		expect(numbers.slice(0, scenes.length)).toEqual(scenes);
		expect(numbers.length).toBeGreaterThan(scenes.length);
	});

	test('has a bbox around everything that is drawn, and around each place', () => {
		const collection = whole();
		const positions = collection.features.flatMap(({ geometry, bbox }): Position[] => {
			if (!geometry) {
				expect(bbox).toBeUndefined();
				return [];
			}
			const own = coordAll(geometry);
			expect(own.every((position) => contains(bbox as Bounds, position))).toBe(true);
			return own;
		});
		const [west, south, east, north] = collection.bbox as Bounds;
		expect(west).toBe(Math.min(...positions.map(([lng]) => lng!)));
		expect(north).toBe(Math.max(...positions.map(([, lat]) => lat!)));
		expect(positions.every((position) => contains([west, south, east, north], position))).toBe(
			true
		);
	});

	test('names the article, its author and its publication', () => {
		const { headline, author, publication, url } = full.story.article;
		for (const words of [headline, author, publication, url]) {
			expect(whole().credit).toContain(words);
		}
		expect(whole().terms).toMatch(/claim[\s\S]*licences[\s\S]*inferred/);
	});
});

describe('a place', () => {
	test('is a Feature with its extent, its page and the credit', () => {
		const place = one('coast-road');
		expect(place).toMatchObject({
			type: 'Feature',
			id: 'coast-road',
			bbox: bbox(full.places.find(({ id }) => id === 'coast-road')!.geometry!),
			properties: {
				number: 3,
				role: 'scene',
				certainty: 'less-certain',
				precisionMetres: 200,
				page: 'https://example.org/place/coast-road?a=1&b=2'
			}
		});
		expect(place.credit).toBe(whole().credit);
		expect(place.properties.parts).toHaveLength(2);
		expect(place.properties).toMatchObject({
			supports: 'A road and a direction, and no spot on it.',
			unknown: 'Where along the road the works began.',
			settledBy: expect.stringContaining('Cahier des travaux')
		});
		expect(one('port').properties).not.toHaveProperty('unknown');
	});

	test('that is not located stays so', () => {
		const place = one('channel');
		expect(place.geometry).toBeNull();
		expect(place).not.toHaveProperty('bbox');
	});

	test('that the story does not have is no file', () => {
		expect(() => toGeoJson(full, 'nowhere')).toThrow(/"nowhere"/);
	});
});

describe('claims', () => {
	test('are the article’s words, each with its speaker, its day and its address', () => {
		expect(one('coast-road').properties.passages).toEqual([
			{
				id: 'most-of-the-works',
				quote: expect.stringContaining('الطريق الساحلي'),
				saidBy: '“Salim”, foreman of the harbour works',
				when: '2019-03-05T08:00',
				about: true,
				yearInferred: true,
				edtf: '2019-03-05T08:00~',
				href: expect.stringContaining('#:~:text=')
			}
		]);
		for (const { properties } of whole().features) {
			expect(properties.passages.length).toBeGreaterThan(0);
			for (const { saidBy } of properties.passages) expect(saidBy).not.toBe('');
		}
	});

	test('do not go without what was said in reply', () => {
		const [ministry, drivers] = one('coast-road').properties.replies;
		expect(ministry!.saidBy).toBe('The ministry of works');
		expect(drivers).toMatchObject({ id: 'the-drivers', toldTo: 'La Gazette des îles' });
	});
});

test('wicked text comes back as it was', () => {
	const place = one('town', wickedStory());
	expect(place.properties).toMatchObject({ name: wicked, note: wicked });
	expect(place.properties.passages[0]).toMatchObject({ quote: wicked });
});
