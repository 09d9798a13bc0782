import { describe, expect, test } from 'vitest';
import { atRest, compileLayer, isShownAt, type MapFeature } from '$lib/cartography/evaluate';
import { groundNames } from '$lib/cartography/ground-names';
import { palettes } from '$lib/cartography/palette';
import { storySource } from '$lib/cartography/story-layers';
import { mapStyle } from '$lib/cartography/style';
import { groundSource } from '$lib/cartography/ground-shapes';

/** A label as a tile of the ground has it. */
const label = (kind: string, properties: object): MapFeature => ({
	type: 'Feature',
	properties: { kind, ...properties },
	geometry: { type: 'Point', coordinates: [0, 0] }
});

const labels = [
	label('city', { name: 'London', 'name:fr': 'Londres', rank: 1 }),
	label('town', { name: 'Dover', 'name:fr': 'Douvres', rank: 5 }),
	label('town', { name: 'Boulogne-sur-Mer', rank: 5 }),
	label('country', { name: 'United Kingdom', 'name:fr': 'Royaume-Uni' }),
	label('sea', { name: 'Mer du Nord', second: 'North Sea', 'name:fr': 'Mer du Nord' }),
	label('sea', { name: 'Baie de Somme' }),
	label('street', { name: 'High Street', 'name:fr': 'Grand-Rue', fits: 15 }),
	label('shield', { ref: 'A 16', shield: 'blue' })
];

const layers = (language: string) =>
	groundNames(palettes.light, language).filter(({ type }) => type === 'symbol');

/** Every name on the ground at a zoom, as it is lettered in a language. */
function letteredAt(zoom: number, language: string): string[] {
	return layers(language)
		.filter((layer) => isShownAt(layer, zoom))
		.flatMap((layer) =>
			compileLayer(layer, atRest)
				.featuresAt(labels, zoom)
				.map(({ values }) => values.text('text-field'))
		);
}

/** The same at any zoom. */
const lettered = (language: string) =>
	new Set(Array.from({ length: 18 }, (_, zoom) => letteredAt(zoom, language)).flat());

describe('names on the ground', () => {
	test('are in the reader’s language where the tiles have them in it', () => {
		const french = lettered('fr');
		for (const name of ['Londres', 'Douvres', 'Royaume-Uni', 'Grand-Rue']) {
			expect(french).toContain(name);
		}
		for (const name of ['London', 'Dover', 'United Kingdom', 'High Street']) {
			expect(french).not.toContain(name);
		}
	});

	test('are those of the spot elsewhere', () => {
		expect(lettered('en')).toContain('London');
		expect(lettered('fr')).toContain('Boulogne-sur-Mer');
		expect(lettered('xx')).toEqual(lettered('en'));
	});

	test('of a water are both shores’, or the reader’s own alone', () => {
		expect(lettered('en')).toContain('Mer du Nord\nNorth Sea');
		expect(lettered('en')).toContain('Baie de Somme');
		expect(lettered('fr')).toContain('Mer du Nord');
		expect([...lettered('fr')].filter((name) => name.includes('\n'))).toEqual([]);
	});

	test('come with their importance: a metropolis from afar, a small town closer up', () => {
		expect(letteredAt(5, 'en')).toContain('London');
		expect(letteredAt(5, 'en')).not.toContain('Dover');
		expect(letteredAt(9, 'en')).toContain('Dover');
	});

	test('along a line stand there once it has room for them', () => {
		expect(letteredAt(14.9, 'en')).not.toContain('High Street');
		expect(letteredAt(15, 'en')).toContain('High Street');
	});

	test('of towns are set by one layer at any zoom', () => {
		for (let zoom = 5; zoom < 18; zoom += 0.5) {
			const towns = letteredAt(zoom, 'en').filter((name) => name === 'London');
			expect(towns, `at ${zoom}`).toEqual(['London']);
		}
	});

	test('of a road are its number, whatever the language', () => {
		for (const language of ['en', 'fr']) expect(lettered(language)).toContain('A 16');
	});
});

test('a style reads the ground once for all languages and the story in its own', () => {
	const ground = { address: 'ground://tiles/{z}/{x}/{y}', zooms: { first: 4, last: 14 } };
	const { sources } = mapStyle({
		palette: palettes.light,
		ground,
		story: 'http://localhost/fr/geojson/story.geojson',
		language: 'fr'
	});
	expect(sources).toMatchObject({
		[groundSource]: {
			...{ type: 'vector', tiles: [ground.address], minzoom: 4, maxzoom: 14 },
			sparse: true
		},
		[storySource]: expect.objectContaining({
			data: 'http://localhost/fr/geojson/story.geojson'
		})
	});
});
