import { expect, test, vi } from 'vitest';
import type { Format } from '$lib/formats/formats';
import { messagesIn } from '$lib/messages/messages';

vi.mock('$env/static/public', () => ({
	PUBLIC_SITE_URL: 'https://maps.example.org/',
	PUBLIC_BASEMAP: ''
}));

const lines: Format = {
	name: 'Lines',
	mime: 'text/x-lines',
	scope: 'place',
	write: ({ story }, id) => `${story.title}\n${id}`
};

/** A format more than there are, as one entry. */
vi.mock('$lib/formats/formats', async (original) => {
	const { formats, ...rest } = await original<typeof import('$lib/formats/formats')>();
	return { ...rest, formats: [...formats, lines] };
});

const { endingOf, formats } = await import('$lib/formats/formats');
const { endingsFor, exportResponse, fileFormats } = await import('$lib/server/exports');
const { storyIn } = await import('$lib/server/stories');
const { sharedOf } = await import('$lib/site/shared');

const { story } = storyIn('en');
const [place] = story.places;
const labels = (files: { label: string }[]) => files.map(({ label }) => label);

test('no two formats have the same ending', () => {
	expect(new Set(formats.map(endingOf)).size).toBe(formats.length);
});

test('a new entry is served, as what it says it is', async () => {
	expect(endingsFor('place')).toEqual(['geojson', 'kml', 'gpx', 'lines', 'svg', 'png']);
	const response = exportResponse('en', 'lines', place!.id)!;
	expect(response.headers.get('content-type')).toBe('text/x-lines');
	expect(await response.text()).toBe(`${story.title}\n${place!.id}`);
});

test('there is no file of an unknown place, format or scope', () => {
	expect(exportResponse('en', 'kml', 'nowhere-at-all')).toBeUndefined();
	expect(exportResponse('en', 'doc', place!.id)).toBeUndefined();
	expect(exportResponse('en', 'csv', place!.id)).toBeUndefined();
	expect(exportResponse('en', 'lines', undefined)).toBeUndefined();
});

test('a new entry is offered where its scope says', () => {
	const offered = (one?: typeof place) =>
		sharedOf(story, one, messagesIn('en'), fileFormats('en')).downloads;
	expect(labels(offered(place).own)).toEqual([
		'GeoJSON',
		'KML',
		'GPX',
		'Lines',
		'Map as SVG',
		'Map as PNG'
	]);
	expect(labels(offered(place).story)).toEqual(['GeoJSON', 'KML', 'GPX', 'CSV']);
	expect(labels(offered().own)).toEqual([]);
	expect(labels(offered().story)).toEqual([
		'GeoJSON',
		'KML',
		'GPX',
		'CSV',
		'Map as SVG',
		'Map as PNG'
	]);
	expect(offered(place).own[3]).toMatchObject({
		href: `/data/${place!.id}.lines`,
		file: `${place!.id}.lines`
	});
});

test('what a page knows of the formats holds no writer', () => {
	expect(JSON.parse(JSON.stringify(fileFormats('en')))).toEqual(fileFormats('en'));
});
