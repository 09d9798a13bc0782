/**
 * The pages that the site is measured beside, each with everything that it loads: an empty page, the plain page, and
 * a bare MapLibre page with the same tiles and places.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { palettes } from '$lib/cartography/palette';
import { mapStyle } from '$lib/cartography/style';
import { tilesOf } from '$lib/geo/tile-set';
import { tilePath, zoomsOf } from '$lib/ground/manifest';
import { groundOf } from '$lib/server/ground';
import { readStory, storyRoot } from '$lib/server/read-story';
import { readMessages } from '../messages';

const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1">';

/** The bare page: where its map stands and what it shows is in its query. */
function barePage(link: string): string {
	const { story } = readStory();
	const { manifest } = groundOf(storyRoot(), [...readMessages('messages').keys()]);
	const style = mapStyle({
		palette: palettes.light,
		ground: { address: '/ground/{z}/{x}/{y}.mvt', zooms: zoomsOf(manifest) },
		story: '/geojson/story.geojson',
		language: story.language
	});
	return `<!doctype html>${viewport}<title>Bare</title><link rel="stylesheet" href="/maplibre-gl.css">
		<style>#map{position:fixed}</style>
		${link}<div id="map"></div>
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
		</script>`;
}

/**
 * Writes them into a folder, packed as a host would: `empty.html`, `plain.html` and `bare.html`.
 *
 * @param build the site's folder
 * @param plain the plain page
 */
export function writeLimits(folder: string, build: string, plain: string): void {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const ground = groundOf(storyRoot(), [...readMessages('messages').keys()]);
	const [place] = readStory().story.places;
	const link = `<p><a href="/place/${place!.id}">${place!.name}</a></p>`;
	writeFileSync(
		join(folder, 'empty.html'),
		`<!doctype html>${viewport}<title>Empty</title>${link}`
	);
	writeFileSync(join(folder, 'plain.html'), plain);
	writeFileSync(join(folder, 'bare.html'), barePage(link));
	// The same tiles; unpacked, as a bare page needs them, and packed again for the way by the server.
	for (const tile of tilesOf(ground.manifest.tiles)) {
		const file = join(folder, 'ground', tilePath(tile));
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, gunzipSync(ground.tile(tile)));
	}
	for (const file of ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css']) {
		cpSync(join('node_modules/maplibre-gl/dist', file), join(folder, file));
	}
	cpSync(join(build, 'geojson'), join(folder, 'geojson'), { recursive: true });
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		const file = join(folder, name);
		if (/\.(mjs|css|html|geojson|mvt)$/.test(name)) {
			writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
		}
	}
}
