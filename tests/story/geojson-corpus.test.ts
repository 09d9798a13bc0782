/**
 * GeoJSON that others made: each makes a correct map, or it is refused by name. Nothing else is thrown.
 */
import * as fixtures from '@mapbox/geojson-fixtures';
import { bbox, coordEach, rewind } from '@turf/turf';
import type { Feature, Geometry } from 'geojson';
import { createRequire } from 'node:module';
import { feature as fromTopology } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { documents, geometries } from '../fixtures/rfc7946';
import { content, feature } from './content';
import { outcomeOf } from './correct-map';

const words = '\n> It rained [there](#there).\n>\n> - id: rain\n> - said by: Ann\n';

/** A story of one place with this shape, in bounds that hold it. */
function storyAround(geometry: Geometry) {
	const [west, south, east, north] = bbox(geometry) as [number, number, number, number];
	let first: number[] = [0, 0];
	coordEach(geometry, (position, index) => {
		if (index === 0) first = position;
	});
	// A shape on both sides of the antimeridian, and not around the world between.
	const across = geometry.type.startsWith('Multi') && east === 180 && west === -180;
	const bounds = across
		? [1, -85, -1, 85]
		: [west - 1, south - 1, east + 1, north + 1].map((degrees, index) =>
				Math.max(index % 2 ? -85 : -180, Math.min(index % 2 ? 85 : 180, degrees))
			);
	const matter = content().markdown.split('\n---\n')[0]!;
	return content({
		matter: `${matter.replace('[0, 50, 3, 52]', JSON.stringify(bounds))}\n---\n`,
		passages: words,
		features: [feature('there', geometry, { labelPoint: first })]
	});
}

const whyNot = (geometry: Geometry) =>
	outcomeOf(storyAround(geometry)).map(({ where, expected }) => `${where}: ${expected}`);

describe('RFC 7946', () => {
	test.each(Object.entries(geometries))('%s', (_, geometry) => {
		if (geometry.type !== 'GeometryCollection') return expect(whyNot(geometry)).toEqual([]);
		expect(whyNot(geometry)).toEqual([expect.stringMatching(/^feature "there", geometry\.type/)]);
	});

	test.each(Object.entries(documents))('%s is refused for what is not in it', (_, document) => {
		const problems = outcomeOf({ ...content(), places: JSON.stringify(document) });
		const inPlaces = problems.filter(({ file }) => file.endsWith('places.geojson'));
		expect(inPlaces.length).toBeGreaterThan(0);
		// Foreign members and bounding boxes are none of it.
		for (const { where } of inPlaces) expect(where).not.toMatch(/title|bbox|prop\d/);
	});
});

describe('the fixtures of Mapbox', () => {
	test.each(Object.entries(fixtures.geometry))('%s', (_, geometry) => {
		const shape = geometry as Geometry;
		const reasons = whyNot(shape);
		if (shape.type === 'GeometryCollection') {
			return expect(reasons).toEqual([expect.stringContaining('geometry.type')]);
		}
		// They are older than the rule which way rings are wound.
		if (reasons.length) {
			expect(reasons.join()).toMatch(/ring \d: (?:an outer ring|a hole) wound/);
			expect(whyNot(rewind(shape as never) as Geometry)).toEqual([]);
		}
	});

	test('collections and features without what a place has are refused by name', () => {
		for (const text of [fixtures.featurecollection.one, fixtures.feature.one]) {
			const problems = outcomeOf({ ...content(), places: JSON.stringify(text) });
			expect(problems.length).toBeGreaterThan(0);
		}
	});
});

describe('the countries of the world', () => {
	const topology = createRequire(import.meta.url)('world-atlas/countries-110m.json') as Topology;
	const { features } = fromTopology(
		topology,
		topology.objects.countries as GeometryCollection<{ name: string }>
	);
	const named = features.map((country) => [country.properties.name, country] as const);

	/** What is wrong with them at this scale, beside the way that rings are wound; no map of ours reaches the pole. */
	const faults: Record<string, RegExp> = {
		Antarctica: /inside the story's maxBounds/,
		Fiji: /cut at the 180th meridian/,
		'North Korea': /polygon 1, ring 1: a ring around an area/,
		Russia: /polygon 10: edges that do not cross/,
		Sudan: /edges that do not cross/
	};

	test.each(named)('%s', (name, { geometry }: Feature<Geometry>) => {
		for (const reason of whyNot(geometry)) expect(reason).toMatch(/^feature "there", geometry/);
		const reasons = whyNot(rewind(geometry as never) as Geometry);
		if (faults[name]) expect(reasons.join()).toMatch(faults[name]);
		else expect(reasons).toEqual([]);
	});
});
