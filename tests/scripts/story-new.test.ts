import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readStory } from '$lib/server/read-story';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'starter-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const storyNew = (...args: string[]) =>
	spawnSync('npx', ['tsx', 'scripts/story-new.ts', '--to', folder, ...args], { encoding: 'utf8' });

test('a starter is a sound story with a place of every kind', () => {
	expect(storyNew().status).toBe(0);
	const { story, places } = readStory(folder);
	expect(places.map(({ geometry }) => geometry?.type)).toEqual([
		'Point',
		'LineString',
		'Polygon',
		undefined
	]);
	expect(story.passages.some(({ answers }) => answers.length)).toBe(true);
}, 30_000);

test('writes over nothing, unless it is told to, and then keeps what was there', () => {
	storyNew();
	const file = join(folder, 'content/story.md');
	const translation = join(folder, 'content/story.fr.md');
	writeFileSync(file, 'mine');
	writeFileSync(translation, 'à moi');
	const refused = storyNew();
	expect(refused.status).toBe(1);
	expect(refused.stderr).toMatch(/content\/story\.md.*content\/story\.fr\.md[^]*--force/);
	expect(readFileSync(file, 'utf8')).toBe('mine');

	expect(storyNew('--force').status).toBe(0);
	expect(readFileSync(`${file}.old`, 'utf8')).toBe('mine');
	expect(readFileSync(`${translation}.old`, 'utf8')).toBe('à moi');
	expect(existsSync(translation)).toBe(false);
	// What lies in static/ is published.
	expect(existsSync(join(folder, 'static/geojson/places.geojson.old'))).toBe(false);
	expect(existsSync(join(folder, 'content/places.geojson.old'))).toBe(true);
	expect(readStory(folder).story.places).toHaveLength(4);
}, 30_000);

test('a second time it keeps what it kept the first time', () => {
	storyNew();
	const file = join(folder, 'content/story.md');
	for (const mine of ['first', 'second']) {
		writeFileSync(file, mine);
		expect(storyNew('--force').stdout).toContain(
			'kept     content/story.md as content/story.md.old'
		);
	}
	expect(readFileSync(`${file}.old`, 'utf8')).toBe('first');
	expect(readFileSync(`${file}.old-2`, 'utf8')).toBe('second');
}, 30_000);
