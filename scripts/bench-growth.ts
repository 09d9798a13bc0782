/**
 * How the site grows with its story: made-up stories of 10, 100 and 1,000 places are built, measured and visited.
 *
 *     npm run bench:growth [-- --places 10,100,1000,10000] [--rounds 3] [--most 1200]
 *
 * Writes the figures to `test-results/growth.json`, where those of other sizes stay from earlier runs, and the table
 * and the plot of all into `docs/`.
 */
import {
	existsSync,
	readdirSync,
	readFileSync,
	mkdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { format, resolveConfig } from 'prettier';
import { placesFile, storyFile } from '$lib/story/files';
import { chromiumOptions } from './browser';
import { measuredBuild } from './growth/measured-build';
import { plotOf, tableOf, type Row } from './growth/report';
import { visits } from './growth/visit';
import { madeUpStory } from './made-up-story';
import { serve } from './serve';
import { median } from './slow-page';

const { values } = parseArgs({
	options: {
		places: { type: 'string', default: '10,100,1000' },
		rounds: { type: 'string', default: '3' },
		most: { type: 'string', default: '1200' }
	}
});
const sizes = values.places.split(',').map(Number);
const folder = 'test-results/growth';
const seed = 1;
/** Pages of places that are looked at; of ten thousand not all need be. */
const sample = 25;

function write(file: string, text: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

/** The weights of a page, kB: as it is, and as hosts send it. */
function weightsOf(file: string): { html: number; packed: number } {
	return { html: statSync(file).size / 1000, packed: statSync(`${file}.br`).size / 1000 };
}

/** Every so manyth page of a place. */
function placePages(build: string): string[] {
	const pages = readdirSync(join(build, 'place')).filter((name) => name.endsWith('.html'));
	const step = Math.max(1, Math.floor(pages.length / sample));
	return pages
		.sort()
		.filter((_, index) => index % step === 0)
		.map((name) => join(build, 'place', name));
}

function filesIn(build: string): { count: number; megabytes: number } {
	const files = readdirSync(build, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile()
	);
	const bytes = files.reduce(
		(sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size,
		0
	);
	return { count: files.length, megabytes: bytes / 1e6 };
}

async function measured(places: number, browser: Browser): Promise<Row> {
	const root = join(folder, String(places));
	const build = join(root, 'build');
	rmSync(root, { recursive: true, force: true });
	const story = madeUpStory(places, seed);
	write(join(root, storyFile), story.markdown);
	write(join(root, placesFile), story.places);
	const settings = {
		STORY_ROOT: root,
		BUILD_DIR: build,
		KIT_OUT_DIR: `.svelte-kit/growth-${places}`,
		BUILD_CACHE: join(root, 'cache')
	};
	const first = await measuredBuild(settings, Number(values.most));
	if (typeof first === 'string') return { places, figures: first };
	const middle = Math.ceil(places / 2);
	write(join(root, storyFile), changedAt(story.markdown, middle));
	const again = await measuredBuild(settings, Number(values.most));
	const overview = weightsOf(join(build, 'index.html'));
	const pages = placePages(build).map(weightsOf);
	const { count, megabytes } = filesIn(build);
	const { origin, server } = await serve(build);
	const seen = await visits(browser, origin, nameOf(story.places, middle), Number(values.rounds));
	server.close();
	return {
		places,
		figures: {
			'build, s': first.seconds,
			'build, CPU s': first.processor,
			'again, s': typeof again === 'string' ? NaN : again.seconds,
			'again, CPU s': typeof again === 'string' ? NaN : again.processor,
			'memory, MB': first.megabytes,
			files: count,
			'site, MB': megabytes,
			'/ HTML, kB': overview.html,
			'/ brotli, kB': overview.packed,
			'place HTML, kB': median(pages.map(({ html }) => html)),
			'place brotli, kB': median(pages.map(({ packed }) => packed)),
			'readable, ms': seen.readable,
			'live, ms': seen.live,
			'heap, MB': seen.heap,
			'press, ms': seen.press,
			'search, ms': seen.search
		}
	};
}

/** A story with one sentence changed: of a passage's words. */
function changedAt(markdown: string, passage: number): string {
	const lines = markdown.split('\n');
	const words = lines.indexOf(`> - id: q${passage}`) - 2;
	lines[words] = `${lines[words]} Later it was quiet.`;
	return lines.join('\n');
}

/** What a place of a made-up story is called. */
function nameOf(places: string, number: number): string {
	const { features } = JSON.parse(places) as { features: { properties: { name: string } }[] };
	return features[number - 1]!.properties.name;
}

const browser = await chromium.launch(chromiumOptions);
const figures = 'test-results/growth.json';
let rows: Row[] = existsSync(figures) ? JSON.parse(readFileSync(figures, 'utf8')) : [];
for (const places of sizes) {
	const row = await measured(places, browser);
	rows = [...rows.filter((each) => each.places !== places), row].sort(
		(a, b) => a.places - b.places
	);
	console.log(row);
	write(figures, `${JSON.stringify(rows, null, '\t')}\n`);
}
await browser.close();
const table = tableOf(rows);
console.log(table);
const page = readFileSync('docs/growth.md', 'utf8');
const [begin, end] = ['<!-- measured -->', '<!-- /measured -->'];
const [head] = page.split(begin);
const [, tail] = page.split(end);
const measuredPage = `${head}${begin}\n\n${table}\n\n${end}${tail}`;
// As the check of this project's format asks for.
writeFileSync(
	'docs/growth.md',
	await format(measuredPage, { ...(await resolveConfig('docs/growth.md')), parser: 'markdown' })
);
writeFileSync(
	'docs/growth.svg',
	plotOf(rows, ['build, s', 'memory, MB', '/ HTML, kB', 'place HTML, kB', 'live, ms', 'heap, MB'])
);
