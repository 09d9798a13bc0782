import { afterAll, expect, test, vi } from 'vitest';
import type { ExportFormat } from '$lib/formats/formats';
import { messagesIn } from '$lib/messages/messages';

const lines: ExportFormat<string> = {
	name: 'lines',
	label: 'LineS',
	mime: 'text/x-lines',
	scope: 'place',
	picture: false,
	write: ({ story }, id) => `${story.title}\n${id}`
};

/** One format more than there are, as one entry. */
vi.mock('$lib/formats/formats', async (original) => {
	const { factFormats } = await original<typeof import('$lib/formats/formats')>();
	return { factFormats: [...factFormats, lines] };
});

vi.stubEnv('STORY_ROOT', 'tests/fixtures/moroni');
afterAll(() => void vi.unstubAllEnvs());

const { exportFormats, formatNamesOf } = await import('$lib/server/exports');
const formatNames = formatNamesOf(false);
const { storyIn } = await import('$lib/server/stories');
const { sharedOf } = await import('$lib/site/shared');
const data = await import('../../src/routes/[[lang=language]]/data/[name].[format]/+server');

const { story } = storyIn('en');
const place = story.places.find(({ id }) => id === 'market')!;
const offered = (one?: typeof place) =>
	sharedOf(story, one, formatNames, messagesIn('en')).downloads;
const labels = (files: { label: string }[]) => files.map(({ label }) => label);

test('no two formats have the same ending', () => {
	expect(new Set(exportFormats.map(({ name }) => name)).size).toBe(exportFormats.length);
});

test('a new entry is offered where its scope says, as it calls itself', () => {
	const pictures = ['Map as SVG', 'Map as PNG'];
	expect(labels(offered(place).own)).toEqual(['GeoJSON', 'KML', 'GPX', 'LineS', ...pictures]);
	expect(labels(offered(place).story)).toEqual(['GeoJSON', 'KML', 'GPX', 'CSV']);
	expect(labels(offered().own)).toEqual([]);
	expect(labels(offered().story)).toEqual(['GeoJSON', 'KML', 'GPX', 'CSV', ...pictures]);
	expect(offered(place).own[3]).toMatchObject({ href: '/data/market.lines', file: 'market.lines' });
});

test('a new entry is built and served, as what it says it is', async () => {
	const entries = (await data.entries()) as { name: string; format: string }[];
	const named = entries.filter(({ format }) => format === 'lines').map(({ name }) => name);
	expect(named).toContain('market');
	expect(named).not.toContain('story');

	const params = { name: 'market', format: 'lines' };
	const response = await data.GET({ params } as Parameters<typeof data.GET>[0]);
	expect(response.headers.get('content-type')).toBe('text/x-lines');
	expect(await response.text()).toBe(`${story.title}\nmarket`);
});

test.each([
	['nowhere', 'kml'],
	['market', 'doc'],
	['market', 'csv'],
	['story', 'lines']
])('there is no file %s.%s', async (name, format) => {
	const event = { params: { name, format } } as Parameters<typeof data.GET>[0];
	await expect(async () => data.GET(event)).rejects.toMatchObject({ status: 404 });
});

test('what a page knows of the formats holds no writer', () => {
	expect(JSON.parse(JSON.stringify(formatNames))).toEqual(formatNames);
});
