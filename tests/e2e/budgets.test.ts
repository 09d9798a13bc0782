/** What a reader has to fetch, at most. What a page asks for of the ground while it is read: see ground.test.ts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { builds } from '../../scripts/test-builds.mjs';
import { ids } from './story';
import { brotliWeight } from './weight';

const kB = 1000;
const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
const filesIn = (dir: string, ending: string) =>
	readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(ending))
		.map((name) => join(dir, name));

test.skip(({ isMobile }) => isMobile, 'bytes are the same on every screen');

for (const { story, dir, path } of Object.values(builds).filter((each) => each.story)) {
	test.describe(story!, () => {
		test('the whole of a coarse ground and the story on it weigh at most 150 kB', () => {
			const places = gzipSync(readFileSync(join(dir, 'geojson/story.geojson')), { level: 9 });
			// Tiles are packed as they lie there.
			const tiles = filesIn(join(dir, 'ground'), '.mvt').map((file) => readFileSync(file).length);
			expect(tiles.length).toBeGreaterThan(10);
			expect(places.length + sum(tiles)).toBeLessThanOrEqual(150 * kB);
		});

		test('each page weighs at most 34 kB brotli', () => {
			const pages = filesIn(dir, '.html');
			expect(pages.length).toBeGreaterThanOrEqual(12);
			for (const file of pages) {
				const weight = brotliWeight(readFileSync(file), 34 * kB);
				expect(weight, file).toBeLessThanOrEqual(34 * kB);
			}
		});

		test('the script of a page before its live map weighs at most 66 kB brotli', () => {
			const html = readFileSync(join(dir, 'index.html'), 'utf8');
			const named = html.match(/(?<=")[^"]*\/_app\/[^"]+\.js(?=")/g) ?? [];
			const scripts = new Set(named.map((address) => join(dir, address.slice(path.length))));
			expect(scripts.size).toBeGreaterThan(5);
			const weights = [...scripts].map((file) => brotliWeight(readFileSync(file)));
			expect(sum(weights)).toBeLessThanOrEqual(66 * kB);
		});
	});
}

test('a page and an embed of each place are among them', () => {
	const { dir } = builds.moroni;
	for (const folder of ['place', 'embed']) {
		const pages = filesIn(join(dir, folder), '.html');
		expect(pages).toHaveLength(ids.length);
	}
});
