import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { builds } from '../../scripts/test-builds.mjs';
import { ids } from './story';

const { dir: build } = builds.moroni;

const kB = 1000;
const gzip = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;
const filesIn = (dir: string, ending: string) =>
	readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(ending))
		.map((name) => join(dir, name));

test.skip(({ isMobile }) => isMobile, 'bytes are the same on every screen');

test('ground and story together weigh at most 150 kB gzip', () => {
	const files = filesIn(join(build, 'geojson'), '.geojson');
	expect(files.length).toBeGreaterThan(10);
	const sum = files.reduce((bytes, file) => bytes + gzip(readFileSync(file)), 0);
	expect(sum).toBeLessThanOrEqual(150 * kB);
});

test('each page’s drawing weighs at most 40 kB gzip, each page 60 kB brotli', () => {
	const pages = [join(build, 'index.html'), ...filesIn(join(build, 'place'), '.html')];
	expect(pages).toHaveLength(ids.length + 1);
	for (const file of pages) {
		const html = readFileSync(file, 'utf8');
		const drawing = html.slice(html.indexOf('<svg role="group"'), html.indexOf('</svg></svg>'));
		expect(drawing.length, file).toBeGreaterThan(1000);
		expect(gzip(drawing), file).toBeLessThanOrEqual(40 * kB);
		expect(brotliCompressSync(html).length, file).toBeLessThanOrEqual(60 * kB);
	}
});
