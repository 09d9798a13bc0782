/** What a reader has to fetch, at most. What a page asks for of the ground while it is read: see ground.test.ts. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
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

/** A file's bytes as a host sends them: as the build has packed it, where it has; see {@link brotliWeight}. */
const packed = (file: string, limit?: number) =>
	existsSync(`${file}.br`) ? statSync(`${file}.br`).size : brotliWeight(readFileSync(file), limit);

/** Fails with each file that weighs more than it may: the heaviest as much as the first limit, what is left as the last. */
function withinEach(files: string[], limits: number[]): void {
	expect(files.length).toBeGreaterThanOrEqual(limits.length);
	const weights = files.map((file) => ({ file, bytes: packed(file) }));
	const tooHeavy = weights
		.toSorted((a, b) => b.bytes - a.bytes)
		.map((each, index) => ({ ...each, limit: limits[Math.min(index, limits.length - 1)]! }))
		.filter(({ bytes, limit }) => bytes > limit);
	expect(tooHeavy).toEqual([]);
}

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

		test('each page weighs at most 30 kB brotli', () => {
			const pages = filesIn(dir, '.html');
			expect(pages.length).toBeGreaterThanOrEqual(12);
			for (const file of pages) {
				expect(packed(file, 30 * kB), file).toBeLessThanOrEqual(30 * kB);
			}
		});

		test('a page names few scripts, none of them grown', () => {
			const html = readFileSync(join(dir, 'index.html'), 'utf8');
			const named = html.match(/(?<=")[^"]*\/_app\/[^"]+\.js(?=")/g) ?? [];
			const scripts = [...new Set(named)].map((address) => join(dir, address.slice(path.length)));
			expect(scripts.length, scripts.join()).toBeLessThanOrEqual(7);
			// The bundler's own names move a file by up to 200 bytes packed, with the same code in it.
			withinEach(scripts, [39.7 * kB, 12.3 * kB, 2.3 * kB, 2 * kB]);
			expect(sum(scripts.map((file) => packed(file)))).toBeLessThanOrEqual(56 * kB);
		});
	});
}

test('the live map and its worker have not grown', () => {
	const { dir } = builds.moroni;
	const app = join(dir, '_app/immutable');
	const length = (file: string) => readFileSync(file).length;
	const chunks = filesIn(join(app, 'chunks'), '.js').toSorted((a, b) => length(b) - length(a));
	// Some 1.3 kB of it were in every page, which needs them no sooner than its map; 0.5 kB show records.
	withinEach(chunks.slice(0, 1), [243 * kB]);
	withinEach(filesIn(join(app, 'workers'), '.js'), [122 * kB]);
	withinEach(
		filesIn(join(app, 'assets'), '.css').filter((file) => file.includes('story-map')),
		[kB]
	);
});

test('a page and an embed of each place are among them', () => {
	const { dir } = builds.moroni;
	for (const folder of ['place', 'embed']) {
		const pages = filesIn(join(dir, folder), '.html');
		expect(pages).toHaveLength(ids.length);
	}
});
