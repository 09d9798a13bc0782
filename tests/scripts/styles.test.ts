import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutAbsent } from '../../scripts/maplibre-css';
import { withoutStylesOnDemand } from '../../scripts/styles-on-demand';

test('rules about what the map does not have are left out, in media rules too', () => {
	const css =
		'.maplibregl-canvas{top:0}.maplibregl-ctrl a,.maplibregl-map{left:0}.maplibregl-popup-tip{top:1px}' +
		'@media (hover:none){.maplibregl-ctrl{top:0}.maplibregl-cooperative{top:2px}}' +
		'@media (print){.maplibregl-marker{top:0}}@keyframes maplibregl-spin{0%{top:0}to{top:1px}}';
	expect(withoutAbsent(css)).toBe(
		'.maplibregl-canvas{top:0}.maplibregl-map{left:0}@media (hover:none){.maplibregl-cooperative{top:2px}}'
	);
});

test('what the map has keeps its rules, in little', () => {
	const css = withoutAbsent(readFileSync('node_modules/maplibre-gl/dist/maplibre-gl.css', 'utf8'));
	const parts = ['map', 'canvas', 'canvas-container', 'interactive', 'boxzoom'];
	for (const part of [
		...parts,
		'touch-zoom-rotate',
		'cooperative-gesture-screen',
		'mobile-message'
	])
		expect(css).toContain(`.maplibregl-${part}`);
	expect(css).toContain('touch-action:none');
	expect(css.length).toBeLessThan(5000);
});

test('what comes on demand brings its style itself, pages have theirs', () => {
	const css = ['a.css'];
	expect(
		withoutStylesOnDemand({
			dialog: { src: 'src/lib/site/Share.svelte', isDynamicEntry: true, css },
			page: { src: '.svelte-kit/generated/nodes/2.js', isDynamicEntry: true, css },
			chunk: { css }
		})
	).toEqual({
		dialog: { src: 'src/lib/site/Share.svelte', isDynamicEntry: true },
		page: { src: '.svelte-kit/generated/nodes/2.js', isDynamicEntry: true, css },
		chunk: { css }
	});
});
