import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The one inline script of our own: it sets light or dark before the first paint. */
const [, script = ''] = readFileSync('src/app.html', 'utf8').split(/<script>|<\/script>/);
const scriptHash = /** @type {`sha256-${string}`} */ (
	`sha256-${createHash('sha256').update(script).digest('base64')}`
);

/** Where a foreign basemap comes from, if the deployment asked for one: the only other origin there is. */
const basemap = process.env.PUBLIC_BASEMAP;
const basemapOrigin = /** @type {`https://${string}`[]} */ (
	basemap ? [new URL(basemap).origin] : []
);

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ pages: process.env.BUILD_DIR ?? 'build', precompress: true }),
		// Absolute asset paths: 404.html answers at any depth, where a relative path would miss.
		paths: {
			base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''),
			relative: false
		},
		inlineStyleThreshold: 32_000,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'script-src': ['self', scriptHash],
				'style-src': ['self'],
				// The one inline style attribute: SvelteKit's own route announcer.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', ...basemapOrigin],
				'font-src': ['self'],
				'connect-src': ['self', ...basemapOrigin],
				'worker-src': ['self'],
				'manifest-src': ['self']
			}
		}
	}
};
