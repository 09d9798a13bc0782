import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { loadEnv } from 'vite';

/** The inline scripts of our own: before the first paint they set light or dark, and the sheet at half. */
const scripts = readFileSync('src/app.html', 'utf8').matchAll(/<script>(.*?)<\/script>/gs);
const scriptHashes = [...scripts].map(
	([, script = '']) =>
		/** @type {`sha256-${string}`} */ (
			`sha256-${createHash('sha256').update(script).digest('base64')}`
		)
);

/** Where `npm run preview` serves the site: its address until it is given one. */
const previewAddress = 'http://localhost:4173';

/** Settings as Vite reads them: from `.env` files, and before those from the environment. */
const settings = loadEnv(process.env.NODE_ENV ?? 'production', process.cwd(), 'PUBLIC_');

/** The site's public address, with its base path if it has one. */
function siteAddress() {
	const given = settings.PUBLIC_SITE_URL;
	if (!given) {
		if (process.argv.includes('build')) {
			console.warn(
				`PUBLIC_SITE_URL is not set: link previews, embed codes and the sitemap will point to ${previewAddress}. ` +
					'Before the site goes online, build it with its address, as in PUBLIC_SITE_URL=https://maps.example.org npm run build'
			);
		}
		return new URL(previewAddress);
	}
	if (!/^https?:\/\//.test(given) || !URL.canParse(given)) {
		throw new Error(
			`PUBLIC_SITE_URL must be the site's full address, as in https://maps.example.org or https://example.org/calais, not "${given}".`
		);
	}
	return new URL(given);
}

const site = siteAddress();
// Set for all that is built from here on, so that pages know it whether it was given or not.
process.env.PUBLIC_SITE_URL = site.href;

/** Where a foreign basemap comes from, if the deployment asked for one: the only other origin there is. */
const basemap = (process.env.PUBLIC_BASEMAP = settings.PUBLIC_BASEMAP ?? '');
const basemapOrigin = /** @type {`https://${string}`[]} */ (
	basemap ? [new URL(basemap).origin] : []
);

const places = 'geojson/places.geojson';

/** Writes the site as static files; a story from elsewhere brings the file of its places with it. */
const files = adapter({ pages: process.env.BUILD_DIR ?? 'build', precompress: true });
/** @type {import('@sveltejs/kit').Adapter} */
const filesOfStory = {
	...files,
	adapt(builder) {
		const root = process.env.STORY_ROOT;
		if (root)
			copyFileSync(join(root, 'static', places), join(builder.getClientDirectory(), places));
		return files.adapt(builder);
	}
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: filesOfStory,
		// Absolute asset paths: 404.html answers at any depth, where a relative path would miss.
		paths: {
			base: /** @type {'' | `/${string}`} */ (site.pathname.replace(/\/+$/, '')),
			relative: false
		},
		prerender: { origin: site.origin },
		inlineStyleThreshold: 32_000,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'script-src': ['self', ...scriptHashes],
				'style-src': ['self'],
				// The one inline style attribute: SvelteKit's own route announcer.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', ...basemapOrigin],
				'font-src': ['self'],
				'connect-src': ['self', ...basemapOrigin],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				// The share dialog shows the embed as it will look.
				'frame-src': ['self']
			}
		}
	}
};
