import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { loadEnv } from 'vite';
import { noteCode } from './scripts/code.mjs';
import { buildName } from './scripts/inputs.mjs';
import { previewAddress, warnOfNoAddress } from './scripts/no-address.mjs';
import { writeOfflineCopy } from './scripts/offline-copy.mjs';
import { layStoryFiles, ground } from './scripts/story-files.mjs';

/** The inline scripts of our own: before the first paint they set light or dark, and the sheet at half. */
const scripts = readFileSync('src/app.html', 'utf8').matchAll(/<script>(.*?)<\/script>/gs);
const scriptHashes = [...scripts].map(
	([, script = '']) =>
		/** @type {`sha256-${string}`} */ (
			`sha256-${createHash('sha256').update(script).digest('base64')}`
		)
);

/** Settings as Vite reads them: from `.env` files, and before those from the environment. */
const settings = loadEnv(process.env.NODE_ENV ?? 'production', process.cwd(), [
	'PUBLIC_',
	'OFFLINE'
]);

/** The site's public address, with its base path if it has one. */
function siteAddress() {
	const given = settings.PUBLIC_SITE_URL;
	if (!given) {
		if (process.argv.includes('build')) warnOfNoAddress();
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
const base = /** @type {'' | `/${string}`} */ (site.pathname.replace(/\/+$/, ''));

/** The name of the code, where it alone is made: `scripts/pages.ts` makes the pages, and needs no other code for another story. */
const codeAlone = process.env.PAGES_LATER;

/** Writes the site as static files, which scripts/host-files.ts packs; a story from elsewhere brings its places and its ground with it. */
const files = adapter({ pages: process.env.BUILD_DIR ?? 'build', precompress: false });
/** @type {import('@sveltejs/kit').Adapter} */
const filesOfStory = {
	...files,
	adapt(builder) {
		if (codeAlone) return noteCode({ name: codeAlone, origin: site.origin, base });
		const client = builder.getClientDirectory();
		layStoryFiles(client);
		// Where the build has cut one itself, the one that was there is of another story.
		if (existsSync(join(builder.getBuildDirectory('output/prerendered/dependencies'), ground))) {
			rmSync(join(client, ground), { recursive: true, force: true });
		}
		writeOfflineCopy(builder, settings.OFFLINE !== '0');
		return files.adapt(builder);
	}
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		// Nobody asks a page which Svelte it was made with.
		discloseVersion: false,
		// A page has hundreds of these names, and the last four letters of a hash tell a hundred components apart.
		cssHash: ({ hash, filename }) => `s${hash(filename).slice(-4)}`
	},
	kit: {
		adapter: filesOfStory,
		outDir: process.env.KIT_OUT_DIR ?? '.svelte-kit',
		// What runs beside the site is checked with it.
		typescript: {
			config: (config) => ({ ...config, include: [...config.include, '../scripts/**/*'] })
		},
		// Absolute asset paths: 404.html answers at any depth, where a relative path would miss.
		paths: {
			base,
			relative: false
		},
		// By itself it is the time of the build, and no two builds would be alike.
		version: {
			name: buildName({
				story: codeAlone ? null : process.env.STORY_ROOT || '.',
				settings: {
					address: site.href,
					pseudo: process.env.PSEUDO_LANGUAGE,
					offline: settings.OFFLINE
				}
			})
		},
		prerender: {
			origin: site.origin,
			// While pictures are drawn beside the main thread, pages are made on it.
			concurrency: 4,
			// Else it makes a page of each route, even where a story has no order of time, or no parts.
			entries: codeAlone ? [] : ['/', '/robots.txt', '/sitemap.xml', '/licences.txt'],
			// A ground that was cut before is static files, and most stories are not told in parts.
			handleUnseenRoutes({ routes, message }) {
				if (codeAlone) return;
				const perhaps =
					/^\/ground\/|\/(time|contents|part\/\[part\]|(geojson\/\[tile\]|search\/\[bucket\])\.json)$/;
				if (routes.some((route) => !perhaps.test(route))) throw new Error(message);
			}
		},
		// Only once a reader asks to keep the story: src/lib/site/offline-copy.svelte.ts.
		serviceWorker: { register: false },
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
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				// The share dialog shows the embed as it will look.
				'frame-src': ['self'],
				// Text becomes HTML or the address of a script through these alone: Svelte's own, for what its
				// components are written in, and ours, for the map's worker and for that of a kept copy.
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'default', 'kept-copy']
			}
		}
	}
};
