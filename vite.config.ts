import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { paletteCss } from './src/lib/cartography/palette.ts';

/** Serves the palette as a stylesheet, so that the page and the map share one list of colours. */
function palette(): Plugin {
	const id = 'virtual:palette.css';
	return {
		name: 'palette',
		resolveId: (source) => (source === id ? `\0${id}` : undefined),
		load: (resolved) => (resolved === `\0${id}` ? paletteCss() : undefined)
	};
}

export default defineConfig({
	plugins: [palette(), sveltekit()],
	build: { target: 'es2022' },
	worker: { format: 'es' },
	test: { include: ['tests/**/*.test.ts'] }
});
