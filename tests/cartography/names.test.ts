import { describe, expect, test } from 'vitest';
import { compileLayer } from '$lib/cartography/evaluate';
import { groundFiles, groundNames } from '$lib/cartography/ground';
import { groundFeatures } from '$lib/server/ground-files';
import { palettes } from '$lib/cartography/palette';
import { storySource } from '$lib/cartography/story-layers';
import { mapStyle } from '$lib/cartography/style';

const features = groundFeatures();

/** Every name on the ground, as it is lettered in a language at some zoom. */
function lettered(language: string): Set<string> {
	const names = groundNames(palettes.light, language).flatMap((layer) => {
		if (layer.type !== 'symbol') return [];
		const { featuresAt } = compileLayer(layer, {});
		return Array.from({ length: 17 }, (_, zoom) =>
			featuresAt(features[layer.source]!, zoom).map(({ values }) => values.text('text-field'))
		).flat();
	});
	return new Set(names);
}

describe('names on the ground', () => {
	test('are in the reader’s language where their file has them in it', () => {
		const french = lettered('fr');
		for (const name of ['Londres', 'Douvres', 'Anvers', 'Royaume-Uni', 'Tunnel sous la Manche']) {
			expect(french).toContain(name);
		}
		for (const name of ['London', 'Dover', 'United Kingdom', 'Channel Tunnel']) {
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
		expect(lettered('fr')).toContain('Mer du Nord');
		expect([...lettered('fr')].filter((name) => name.includes('\n'))).toEqual([]);
	});
});

test('a style reads the ground once for all languages and the story in its own', () => {
	const { sources } = mapStyle({
		palette: palettes.light,
		data: 'http://localhost/geojson',
		story: 'http://localhost/fr/geojson/story.geojson',
		language: 'fr'
	});
	expect(sources[storySource]).toMatchObject({ data: 'http://localhost/fr/geojson/story.geojson' });
	for (const file of groundFiles) {
		expect(sources[file]).toMatchObject({
			data: `http://localhost/geojson/ground/${file}.geojson`
		});
	}
});
