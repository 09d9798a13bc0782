import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { drawingCss } from './src/lib/cartography/drawing-css.ts';
import { paletteCss } from './src/lib/cartography/palette.ts';
import {
	baseLanguage,
	compileMessages,
	forBrowser,
	messagesModule,
	readMessages
} from './scripts/messages.ts';
import { maplibreCss } from './scripts/maplibre-css.ts';
import { pageChunks } from './scripts/page-chunks.ts';
import { stylesOnDemand } from './scripts/styles-on-demand.ts';
import { pseudo, pseudoLanguage } from './scripts/pseudo-language.ts';

/** Serves the map's colours and sizes as a style sheet, so that the page has them from where the map has. */
function cartographyCss(): Plugin {
	const id = 'virtual:cartography.css';
	return {
		name: 'cartography-css',
		resolveId: (source) => (source === id ? `\0${id}` : undefined),
		load: (resolved) => (resolved === `\0${id}` ? `${paletteCss()}\n${drawingCss()}` : undefined)
	};
}

/**
 * Serves the interface's words, each a function; `virtual:messages/<language>` has one language's, and
 * `virtual:messages-of-dialogs` what only the dialogs say. The build has all languages at once; for a browser each is
 * a file of its own, and it fetches that of its page. With `PSEUDO_LANGUAGE` set there is one more, for tests.
 */
function messages(): Plugin {
	const id = 'virtual:messages';
	const folder = 'messages';
	return {
		name: 'messages',
		resolveId: (source) => (source.startsWith(id) ? `\0${source}` : undefined),
		load(resolved, { ssr } = {}) {
			if (!resolved.startsWith(`\0${id}`)) return undefined;
			const all = readMessages(folder);
			for (const language of all.keys()) this.addWatchFile(`${folder}/${language}.json`);
			if (process.env.PSEUDO_LANGUAGE) all.set(pseudoLanguage, pseudo(all.get(baseLanguage)!));
			const [module, asked] = resolved.slice(1).split('/');
			const part = module === id ? 'pages' : 'dialogs';
			if (asked) return compileMessages(asked, ssr ? all : forBrowser(all, part));
			return messagesModule(module!, all, !ssr && part === 'pages');
		}
	};
}

/**
 * What makes the pages has its packages in it, of each no more than it uses: else Node reads hundreds of files whenever
 * it is started. Left out are what is no script, and what bundlers are given in another form than Node.
 */
function packagesWithin(): Plugin {
	const ssr = { noExternal: true as const, external: ['@resvg/resvg-js', 'opentype.js'] };
	return { name: 'packages-within', apply: 'build', config: () => ({ ssr }) };
}

export default defineConfig({
	plugins: [
		maplibreCss(),
		cartographyCss(),
		messages(),
		sveltekit(),
		packagesWithin(),
		pageChunks(),
		stylesOnDemand()
	],
	// Of what the scripts are bundled: src/lib/server/licences.ts reads it.
	build: { target: 'es2022', license: { fileName: '.vite/licences.json' } },
	worker: { format: 'es' },
	// A busy machine takes its time; none of the tests is about time.
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**', 'tests/engines/**'],
		setupFiles: ['tests/seed.ts'],
		testTimeout: 30_000,
		// Packages are read once for all files: that takes longer than most of their tests. A file's own
		// modules, and what it stands in for, stay its own.
		pool: 'threads',
		isolate: false
	}
});
