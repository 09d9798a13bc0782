/**
 * MapLibre's style sheet without the parts that the site does not have: its buttons, pop-ups and markers are our own
 * or none, and their pictures are nine tenths of it.
 */
import type { Plugin } from 'vite';

/** A rule's head and body, which may hold rules itself. */
const rule = /([^{}]+)\{((?:[^{}]|\{[^{}]*\})*)\}/g;

/** What is styled that is never there. */
const absent = /\.maplibregl-(ctrl|popup|marker|user-location|attrib)|@keyframes maplibregl-/;

/** The style sheet without rules that are only about what is never there. */
export function withoutAbsent(css: string): string {
	return [...css.matchAll(rule)]
		.map(([, head = '', body = '']) => {
			if (!head.startsWith('@media')) {
				const left = head.split(',').filter((selector) => !absent.test(selector));
				return left.length ? `${left.join()}{${body}}` : '';
			}
			const inside = withoutAbsent(body);
			return inside && `${head}{${inside}}`;
		})
		.join('');
}

/** Takes them out of what is bundled. */
export function maplibreCss(): Plugin {
	return {
		name: 'maplibre-css',
		enforce: 'pre',
		transform: {
			filter: { id: /maplibre-gl\/dist\/maplibre-gl\.css$/ },
			handler: (css) => ({ code: withoutAbsent(css), map: null })
		}
	};
}
