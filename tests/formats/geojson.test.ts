import { describe, expect, test } from 'vitest';
import type { Position } from 'geojson';
import { coordAll } from '@turf/turf';
import { toGeoJson, type PlaceGeoJson, type StoryGeoJson } from '$lib/formats/geojson';
import { contains } from '$lib/geo/bounds';
import type { Bounds } from '$lib/geo/lng-lat';
import { brokenRules } from '$lib/geo/rules';
import { everyGeometry, shipped, wicked, wickedStory } from './export-story';

const whole = (exported = shipped) => JSON.parse(toGeoJson(exported)) as StoryGeoJson;
const one = (id: string, exported = shipped) => JSON.parse(toGeoJson(exported, id)) as PlaceGeoJson;

describe('a whole story', () => {
	test.each([
		['of this site', shipped],
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
		expect(whole().features.map(({ properties }) => properties.number)).toEqual([
			1,
			2,
			3,
			4,
			5,
			undefined,
			undefined,
			undefined
		]);
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
		const { headline, author, publication, url } = shipped.story.article;
		for (const words of [headline, author, publication, url]) {
			expect(whole().credit).toContain(words);
		}
		expect(whole().terms).toMatch(/claim[\s\S]*licences[\s\S]*inferred/);
	});
});

describe('a place', () => {
	test('is a Feature with its extent, its page and the credit', () => {
		const place = one('a216');
		expect(place).toMatchObject({
			type: 'Feature',
			id: 'a216',
			bbox: [1.8715, 50.93597, 1.90705, 50.9715],
			properties: {
				number: 3,
				role: 'scene',
				certainty: 'less-certain',
				precisionMetres: 200,
				page: 'https://example.org/place/a216?a=1&b=2'
			}
		});
		expect(place.credit).toBe(whole().credit);
		expect(place.properties.parts).toHaveLength(2);
	});

	test('that is not located stays so', () => {
		const place = one('english-channel');
		expect(place.geometry).toBeNull();
		expect(place).not.toHaveProperty('bbox');
	});

	test('that the story does not have is no file', () => {
		expect(() => toGeoJson(shipped, 'nowhere')).toThrow(/"nowhere"/);
	});
});

describe('claims', () => {
	test('are the article’s words, each with its speaker, its day and its address', () => {
		expect(one('a216').properties.passages).toEqual([
			{
				id: 'most-of-the-clip',
				quote:
					'the bulk of the clip was filmed “with one camera, on May 5, around 8am, on the side of the A216 highway to the port in Calais, during rush hour.”',
				saidBy: '“Leo”, spokesman of Calais Migrant Solidarity',
				when: '2015-05-05T08:00',
				about: true,
				yearInferred: true,
				href: expect.stringContaining('#:~:text=')
			}
		]);
		for (const { properties } of whole().features) {
			expect(properties.passages.length).toBeGreaterThan(0);
			for (const { saidBy } of properties.passages) expect(saidBy).not.toBe('');
		}
	});

	test('do not go without what was said in reply', () => {
		const [prefecture, union] = one('a216').properties.replies;
		expect(prefecture!.saidBy).toBe('The prefecture, Pas-de-Calais');
		expect(union).toMatchObject({ id: 'the-union', toldTo: 'La Voix du Nord' });
	});
});

test('wicked text comes back as it was', () => {
	const place = one('town', wickedStory());
	expect(place.properties).toMatchObject({ name: wicked, note: wicked });
	expect(place.properties.passages[0]).toMatchObject({ quote: wicked });
});
