/**
 * How fast the built site is, beside two limits measured in the same run: an empty page (the limit of
 * first paint) and a bare MapLibre page that shows the same tiles and places at the same view (the limit of
 * the live map).
 *
 *     npm run build && npm run bench [-- --rounds 5]
 *
 * Loopback server with brotli, CPU slowed four times, 1.6 Mbit/s with 150 ms round trips. Requests of
 * MapLibre's worker are not slowed by Chromium's emulation; that holds for both map pages alike.
 */
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import { palettes } from '$lib/cartography/palette';
import { mapStyle } from '$lib/cartography/style';
import { tilesOf } from '$lib/geo/tile-set';
import { fromHash } from '$lib/geo/view-hash';
import { tilePath, zoomsOf } from '$lib/ground/manifest';
import { groundOf } from '$lib/server/ground';
import { readStory, storyRoot } from '$lib/server/read-story';
import { chromiumOptions } from './browser';
import { readMessages } from './messages';
import { serve } from './serve';
import { median, slowPage } from './slow-page';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const limits = 'test-results/bench';

if (!existsSync('build/index.html')) {
	console.error('There is no site in build/. Run "npm run build" first.');
	process.exit(1);
}

const devices = {
	phone: {
		viewport: { width: 390, height: 844 },
		deviceScaleFactor: 2,
		isMobile: true,
		hasTouch: true
	},
	desktop: { viewport: { width: 1280, height: 800 } }
};
type Device = keyof typeof devices;
const pages = ['empty', 'bare', 'site'] as const;
type PageName = (typeof pages)[number];

/** One visit's figures; milliseconds from navigation, bytes as sent. */
type Figures = Record<
	| 'first paint'
	| 'first place clickable'
	| 'live map'
	| 'blocked before map'
	| 'blocked by map'
	| 'layout shift'
	| 'bytes until readable'
	| 'requests until readable'
	| 'bytes until live'
	| 'requests until live',
	number
>;

const languages = () => [...readMessages('messages').keys()];

/** Writes the two limits' pages, with everything that they load beside them, compressed. */
function writeLimits(): void {
	rmSync(limits, { recursive: true, force: true });
	mkdirSync(limits, { recursive: true });
	const { story } = readStory();
	const ground = groundOf(storyRoot(), languages());
	const place = '<a href="/place/a216">A216</a>';
	writeFileSync(join(limits, 'empty.html'), `<!doctype html><title>Empty</title><p>${place}</p>`);
	const style = mapStyle({
		palette: palettes.light,
		ground: { address: '/ground/{z}/{x}/{y}.mvt', zooms: zoomsOf(ground.manifest) },
		story: '/geojson/story.geojson',
		language: story.language
	});
	// The same tiles; unpacked, as a bare page needs them, and packed again for the way by the server.
	for (const tile of tilesOf(ground.manifest.tiles)) {
		const file = join(limits, 'ground', tilePath(tile));
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, gunzipSync(ground.tile(tile)));
	}
	for (const file of ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css']) {
		cpSync(join('node_modules/maplibre-gl/dist', file), join(limits, file));
	}
	cpSync('build/geojson', join(limits, 'geojson'), { recursive: true });
	writeFileSync(
		join(limits, 'bare.html'),
		`<!doctype html><title>Bare</title><link rel="stylesheet" href="/maplibre-gl.css">
		<style>#map{position:fixed}</style>
		<p>${place}</p><div id="map"></div>
		<script type="module">
			import { Map, setWorkerUrl } from '/maplibre-gl.mjs';
			setWorkerUrl('/maplibre-gl-worker.mjs');
			const style = ${JSON.stringify(style)};
			style.sources.story.data = location.origin + style.sources.story.data;
			style.sources.ground.tiles = style.sources.ground.tiles.map((tile) => location.origin + tile);
			style.sources.ground.sparse = true;
			const { lng, lat, zoom, ...box } = Object.fromEntries(new URLSearchParams(location.search));
			for (const side in box) document.getElementById('map').style[side] = box[side] + 'px';
			const map = new Map({ container: 'map', style, center: [lng, lat], zoom, fadeDuration: 0 });
			map.setMissingStyleImageResolver((id) => map.addImage(id, { width: 1, height: 1, data: new Uint8Array(4) }));
			map.once('idle', () => (document.documentElement.dataset.map = 'live'));
		</script>`
	);
	for (const name of readdirSync(limits, { recursive: true, encoding: 'utf8' })) {
		const file = join(limits, name);
		if (/\.(mjs|css|html|geojson|mvt)$/.test(name)) {
			writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
		}
	}
}

/** Where the site's map stands on a screen and what it shows: so the bare page's does, too. */
async function mapOf(browser: Browser, device: Device, url: string): Promise<string> {
	const page = await browser.newPage(devices[device]);
	await page.goto(url);
	const map = page.locator('[data-map=live]:not([data-moving])');
	await map.waitFor({ timeout: 120_000 });
	const { lng, lat, zoom } = fromHash((await map.getAttribute('data-view')) ?? '')!;
	const { x, y, width, height } = (await map.boundingBox())!;
	await page.close();
	const about = { lng, lat, zoom, left: x, top: y, width, height };
	return String(
		new URLSearchParams(Object.entries(about).map(([key, value]) => [key, `${value}`]))
	);
}

/** Runs in the page before anything else: notes when a place can be clicked and when the map is live. */
function watch(): void {
	const noted: Record<string, number> = {};
	Object.assign(window, { noted, shifts: 0, tasks: [] as { start: number; blocked: number }[] });
	const state = window as unknown as {
		shifts: number;
		tasks: { start: number; blocked: number }[];
	};
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
			state.shifts += entry.value;
	}).observe({ type: 'layout-shift', buffered: true });
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries()) {
			state.tasks.push({ start: startTime, blocked: duration - 50 });
		}
	}).observe({ type: 'longtask', buffered: true });
	const look = () => {
		const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
		if (painted && document.querySelector('a[href*="/place/"]'))
			noted.clickable ??= performance.now();
		if (document.querySelector('[data-map=live]')) noted.live ??= performance.now();
		if (!noted.live) requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

async function visit(
	browser: Browser,
	device: Device,
	name: PageName,
	url: string
): Promise<Figures> {
	const { page, arrived: arrivals, close } = await slowPage(browser, devices[device]);
	// The script runner marks functions with a helper that the page does not have.
	await page.addInitScript('globalThis.__name = (target) => target');
	await page.addInitScript(watch);
	await page.goto(url);
	if (name !== 'empty') await page.waitForSelector('[data-map=live]', { timeout: 120_000 });
	await page.waitForFunction((name) => {
		const { noted } = window as unknown as { noted: Record<string, number> };
		return noted.clickable !== undefined && (name === 'empty' || noted.live !== undefined);
	}, name);
	const seen = await page.evaluate(() => {
		const { noted, shifts, tasks } = window as unknown as {
			noted: Record<string, number>;
			shifts: number;
			tasks: { start: number; blocked: number }[];
		};
		const paint = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
		const scripts = performance
			.getEntriesByType('resource')
			.filter(({ name }) => /\.m?js$/.test(name)) as PerformanceResourceTiming[];
		const largest = scripts.toSorted((a, b) => b.decodedBodySize - a.decodedBodySize)[0];
		const map = largest?.responseEnd ?? 0;
		return { noted, shifts, tasks, paint, map, origin: performance.timeOrigin };
	});
	const all = await arrivals();
	await close();

	const by = (time: number) => all.filter(({ end }) => end <= seen.origin + time);
	const bytes = (list: { bytes: number }[]) => list.reduce((sum, each) => sum + each.bytes, 0);
	const blocked = (from: number, to = Infinity) =>
		seen.tasks
			.filter(({ start }) => start >= from && start < to)
			.reduce((sum, task) => sum + task.blocked, 0);
	const live = seen.noted.live ?? NaN;
	/** MapLibre has arrived: from here on the page is busy with the map. */
	const arrived = seen.map || live;
	return {
		'first paint': seen.paint,
		'first place clickable': seen.noted.clickable ?? NaN,
		'live map': live,
		'blocked before map': blocked(0, arrived || Infinity),
		'blocked by map': blocked(arrived, live),
		'layout shift': seen.shifts,
		'bytes until readable': bytes(by(seen.paint)),
		'requests until readable': by(seen.paint).length,
		'bytes until live': bytes(by(live)),
		'requests until live': by(live).length
	};
}

function table(device: Device, results: Record<PageName, Figures[]>): void {
	const rows = Object.keys(results.site[0]!).map((key) => {
		const figure = key as keyof Figures;
		const of = (name: PageName) => results[name].map((figures) => figures[figure]);
		const [empty, bare, site] = pages.map((name) => median(of(name))) as [number, number, number];
		const digits = figure === 'layout shift' ? 3 : 0;
		return {
			figure,
			empty: empty.toFixed(digits),
			bare: bare.toFixed(digits),
			site: site.toFixed(digits),
			'site, least to most': `${Math.min(...of('site')).toFixed(digits)} to ${Math.max(...of('site')).toFixed(digits)}`,
			'to empty': (site / empty).toFixed(2),
			'to bare': (site / bare).toFixed(2)
		};
	});
	console.log(`\n${device}, medians of ${rounds} interleaved rounds (ms, bytes)`);
	console.table(Object.fromEntries(rows.map(({ figure, ...row }) => [figure, row])));
}

writeLimits();
const limit = await serve(limits);
const site = await serve('build');
const urls: Record<PageName, string> = {
	empty: `${limit.origin}/empty`,
	bare: `${limit.origin}/bare`,
	site: `${site.origin}/`
};
const browser = await chromium.launch(chromiumOptions);
for (const device of Object.keys(devices) as Device[]) {
	const results: Record<PageName, Figures[]> = { empty: [], bare: [], site: [] };
	urls.bare = `${limit.origin}/bare?${await mapOf(browser, device, urls.site)}`;
	for (let round = 0; round < rounds; round++) {
		for (const name of pages) results[name].push(await visit(browser, device, name, urls[name]));
	}
	table(device, results);
}
await browser.close();
limit.server.close();
site.server.close();
