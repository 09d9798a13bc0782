/**
 * Writes into a build what hosts read of how to serve it: `_headers`, and in `_host/` snippets for nginx and Caddy;
 * and packs what SvelteKit does not. The last step of `npm run build`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { caddySnippet } from './hosting/caddy';
import { contentTypes } from './hosting/content-types';
import { headersFile } from './hosting/headers-file';
import { hostingOf } from './hosting/hosting';
import { nginxSnippet } from './hosting/nginx';
import { filesIn } from './hosting/pages';

const dir = process.env.BUILD_DIR ?? 'build';
const hosting = hostingOf(dir);
const files = filesIn(dir);
const types = contentTypes(files);

mkdirSync(join(dir, '_host'), { recursive: true });
writeFileSync(join(dir, '_headers'), headersFile(hosting));
writeFileSync(join(dir, '_host/nginx.conf'), nginxSnippet(hosting, types));
writeFileSync(join(dir, '_host/Caddyfile'), caddySnippet(hosting, types));

// SvelteKit packs pages, scripts and the like; downloads and the places that the live map loads are text as well.
if (!process.env.UNCOMPRESSED) {
	for (const file of files.filter((each) =>
		/\.(csv|geojson|gpx|kml|txt|webmanifest)$/.test(each)
	)) {
		const bytes = readFileSync(join(dir, file));
		writeFileSync(join(dir, `${file}.gz`), gzipSync(bytes, { level: 9 }));
		writeFileSync(join(dir, `${file}.br`), brotliCompressSync(bytes));
	}
}
