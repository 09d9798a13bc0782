import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { groundFiles } from '$lib/cartography/ground';
import { groundSources } from '$lib/server/ground-files';
import { palettes, type Scheme } from '$lib/cartography/palette';
import { pickableShapes } from '$lib/cartography/story-layers';
import { pickableNames } from '$lib/cartography/story-names';
import { mapStyle } from '$lib/cartography/style';

const styleOf = (scheme: Scheme, language = 'en') =>
	mapStyle({
		palette: palettes[scheme],
		data: 'http://localhost/geojson',
		story: `http://localhost/${language}/geojson/story.geojson`,
		language
	});

test.each(
	(['light', 'dark'] as const).flatMap((scheme) =>
		['en', 'fr'].map((language) => [scheme, language] as const)
	)
)('the %s style in %s is valid', (scheme, language) => {
	expect(validateStyleMin(styleOf(scheme, language))).toEqual([]);
});

test('a style with a mistake is not', () => {
	const style = styleOf('light');
	style.layers.push({ id: 'bad', type: 'fill', source: 'nowhere' });
	expect(validateStyleMin(style)).not.toEqual([]);
});

test('light and dark have the same layers', () => {
	const ids = (scheme: Scheme) => styleOf(scheme).layers.map(({ id }) => id);
	expect(ids('light')).toEqual(ids('dark'));
});

test('every layer that can be picked is there', () => {
	const ids = styleOf('light').layers.map(({ id }) => id);
	for (const id of [...pickableShapes, ...pickableNames]) expect(ids).toContain(id);
});

test('nothing is fetched from anywhere else', () => {
	const style = styleOf('light');
	expect(style.glyphs).toBeUndefined();
	expect(style.sprite).toBeUndefined();
	expect(
		JSON.stringify(style)
			.match(/https?:\/\/[^"]*/g)
			?.every((url) => url.startsWith('http://localhost/'))
	).toBe(true);
});

test('every file of the ground says what it is, whose, and how exact', () => {
	const sources = groundSources();
	expect(sources).toHaveLength(groundFiles.length);
	for (const { about, source, licence, precision, drawn } of sources) {
		for (const text of [about, source, licence, precision]) expect(text).toMatch(/\w/);
		expect(typeof drawn).toBe('boolean');
	}
});
