import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../svelte.config.js';
import { buildName } from '../../scripts/inputs.mjs';

/** A site and its story, with all of these files in it. */
function siteOf(files: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), 'inputs-'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

const files = {
	'src/a.ts': '1',
	'src/b/c.ts': '2',
	'content/story.md': '3',
	'package-lock.json': '4'
};
const named = (changes: Record<string, string> = {}, settings = {}) =>
	buildName({ site: siteOf({ ...files, ...changes }), settings });

test('equal inputs have the same name, wherever and whenever they lie', () => {
	expect(named()).toBe(named());
	const site = siteOf(files);
	const copy = mkdtempSync(join(tmpdir(), 'copy-'));
	cpSync(site, copy, { recursive: true });
	expect(buildName({ site: copy })).toBe(buildName({ site }));
	expect(named()).toMatch(/^[0-9a-f]{16}$/);
});

test.each([
	['code', named({ 'src/b/c.ts': 'other' })],
	['content', named({ 'content/story.md': 'other' })],
	['packages', named({ 'package-lock.json': 'other' })],
	['a new file', named({ 'static/new.txt': '' })],
	['a file with a part of another’s name and content', named({ 'src/a.ts': '', 'src/a.ts1': '' })],
	['a setting', named({}, { address: 'https://example.org/' })]
])('another name: %s', (_, name) => {
	expect(name).not.toBe(named());
});

test('code that is made by itself is called after no story', () => {
	const alone = (changes: Record<string, string> = {}) =>
		buildName({ site: siteOf({ ...files, ...changes }), story: null });
	for (const path of ['content/story.md', 'static/geojson/places.geojson', 'static/ground/a.mvt']) {
		expect(alone({ [path]: 'other' }), path).toBe(alone());
	}
	expect(alone({ 'src/a.ts': 'other' })).not.toBe(alone());
	expect(alone({ 'static/favicon.svg': 'other' })).not.toBe(alone());
});

test('what is not built from does not count', () => {
	expect(named({ 'README.md': 'other', 'build/index.html': 'other', 'tests/a.test.ts': '' })).toBe(
		named()
	);
});

test('the app calls itself by it, and not by the time', () => {
	expect(config.kit?.version?.name).toMatch(/^[0-9a-f]{16}$/);
});
