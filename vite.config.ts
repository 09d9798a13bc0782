import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { drawingCss } from './src/lib/cartography/drawing-css.ts';
import { paletteCss } from './src/lib/cartography/palette.ts';

/** Serves the map's colours and sizes as a style sheet, so that the page has them from where the map has. */
function cartographyCss(): Plugin {
	const id = 'virtual:cartography.css';
	return {
		name: 'cartography-css',
		resolveId: (source) => (source === id ? `\0${id}` : undefined),
		load: (resolved) => (resolved === `\0${id}` ? `${paletteCss()}\n${drawingCss()}` : undefined)
	};
}

export default defineConfig({
	plugins: [cartographyCss(), sveltekit()],
	build: { target: 'es2022' },
	worker: { format: 'es' },
	test: { include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'] }
});
