/**
 * Measures how the ground's tiles are best had: as plain files, or out of one PMTiles archive by ranges. Both by
 * a bare MapLibre page at the same views, in one run.
 *
 *     npm run build && npm run bench:ground [-- --rounds 5]
 *
 * Loopback server, CPU slowed four times, 1.6 Mbit/s with 150 ms round trips, as `npm run bench` has them.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import { palettes } from '$lib/cartography/palette';
import { groundShapes, groundSource } from '$lib/cartography/ground-shapes';
import { frame } from '$lib/geo/camera';
import { noPadding } from '$lib/geo/padding';
import { tilesOf } from '$lib/geo/tile-set';
import { tilePath, zoomsOf } from '$lib/ground/manifest';
import { groundOf } from '$lib/server/ground';
import { readStory, storyRoot } from '$lib/server/read-story';
import { targetOf } from '$lib/story/target';
import { writeArchive } from './archive-writer';
import { chromiumOptions } from './browser';
import { readMessages } from './messages';
import { serve } from './serve';
import { median, slowPage } from './slow-page';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const folder = 'test-results/bench-ground';
const ways = ['files', 'ranges'] as const;
type Way = (typeof ways)[number];

const size = { width: 390, height: 400 };
const { story } = readStory();
const views = Object.fromEntries(
	story.places.map((place) => [place.id, frame(targetOf(story, place), size, noPadding)])
);

/** The page of a way: the ground alone, its view taken from the address. */
function page(way: Way, zooms: { first: number; last: number }): string {
	const tiles = { files: 'files://{z}/{x}/{y}', ranges: 'pmtiles://' }[way];
	const source =
		way === 'files'
			? { type: 'vector', tiles: [tiles], minzoom: zooms.first, maxzoom: zooms.last, sparse: true }
			: { type: 'vector', url: 'ARCHIVE', sparse: true };
	const style = {
		version: 8,
		sources: { [groundSource]: source },
		layers: groundShapes(palettes.light)
	};
	const setup = {
		files: `addProtocol('files', async ({ url }, { signal }) => {
			const path = url.slice('files://'.length);
			if (!known.has(path)) throw new AJAXError(404, '', url, new Blob());
			const response = await fetch('/tiles/' + path + '.mvt', { signal });
			const stream = response.body.pipeThrough(new DecompressionStream('gzip'));
			return { data: await new Response(stream).arrayBuffer() };
		});`,
		ranges: `const { Protocol } = await import('/pmtiles.mjs');
		addProtocol('pmtiles', new Protocol().tile);
		style.sources.${groundSource}.url = 'pmtiles://' + location.origin + '/ground.pmtiles';`
	}[way];
	return `<!doctype html><title>${way}</title><script type="importmap">{"imports":{"fflate":"/fflate.mjs"}}</script><link rel="stylesheet" href="/maplibre-gl.css">
		<style>body{margin:0}#map{height:${size.height}px}</style><div id="map"></div>
		<script type="module">
			import { Map, setWorkerUrl, addProtocol, AJAXError } from '/maplibre-gl.mjs';
			setWorkerUrl('/maplibre-gl-worker.mjs');
			const style = ${JSON.stringify(style)};
			const known = new Set(await (await fetch('/known.json')).json());
			${setup}
			const [zoom, lat, lng] = location.hash.slice(1).split('/').map(Number);
			const map = new Map({ container: 'map', style, center: [lng, lat], zoom, fadeDuration: 0 });
			map.once('idle', () => (document.documentElement.dataset.map = 'live'));
		</script>`;
}

function write(): void {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const ground = groundOf(storyRoot(), [...readMessages('messages').keys()]);
	const tiles = tilesOf(ground.manifest.tiles);
	for (const tile of tiles) {
		const file = join(folder, 'tiles', tilePath(tile));
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, ground.tile(tile));
	}
	const { file } = writeArchive({
		tiles: tiles.map((tile) => ({ tile, bytes: gunzipSync(ground.tile(tile)) })),
		bounds: story.maxBounds
	});
	writeFileSync(join(folder, 'ground.pmtiles'), file);
	writeFileSync(
		join(folder, 'known.json'),
		JSON.stringify(tiles.map(({ z, x, y }) => `${z}/${x}/${y}`))
	);
	for (const name of ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css']) {
		cpSync(join('node_modules/maplibre-gl/dist', name), join(folder, name));
	}
	cpSync('node_modules/pmtiles/dist/esm/index.js', join(folder, 'pmtiles.mjs'));
	cpSync('node_modules/fflate/esm/browser.js', join(folder, 'fflate.mjs'));
	for (const way of ways) {
		writeFileSync(join(folder, `${way}.html`), page(way, zoomsOf(ground.manifest)));
	}
}

type Figures = { milliseconds: number; requests: number; bytes: number };

async function visit(browser: Browser, url: string): Promise<Figures> {
	const { page: tab, arrived, close } = await slowPage(browser, { viewport: size });
	await tab.goto(url);
	await tab.waitForSelector('[data-map=live]', { state: 'attached', timeout: 60_000 });
	const milliseconds = await tab.evaluate(() => performance.now());
	// The reader of archives is some 7 kB of script more; only what is asked for the ground is counted here.
	const ground = (await arrived()).filter(({ url }) => /\.mvt$|\.pmtiles$/.test(url));
	await close();
	const bytes = ground.reduce((sum, each) => sum + each.bytes, 0);
	return { milliseconds, requests: ground.length, bytes };
}

write();
const { server, origin } = await serve(folder);
const browser = await chromium.launch(chromiumOptions);
const rows: Record<string, Record<string, string | number>> = {};
for (const [id, { zoom, lat, lng }] of Object.entries(views)) {
	const results: Record<Way, Figures[]> = { files: [], ranges: [] };
	for (let round = 0; round < rounds; round++) {
		for (const way of ways) {
			results[way].push(await visit(browser, `${origin}/${way}#${zoom}/${lat}/${lng}`));
		}
	}
	const of = (way: Way, figure: keyof Figures) => median(results[way].map((each) => each[figure]));
	rows[id] = {
		'files: requests': of('files', 'requests'),
		kB: Math.round(of('files', 'bytes') / 1000),
		ms: Math.round(of('files', 'milliseconds')),
		'ranges: requests': of('ranges', 'requests'),
		'kB ': Math.round(of('ranges', 'bytes') / 1000),
		'ms ': Math.round(of('ranges', 'milliseconds')),
		'ranges to files, ms': (of('ranges', 'milliseconds') / of('files', 'milliseconds')).toFixed(2)
	};
}
console.log(`Phone, until the ground is complete, medians of ${rounds} interleaved rounds`);
console.table(rows);
await browser.close();
server.close();
