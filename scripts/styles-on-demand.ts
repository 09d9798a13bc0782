/**
 * Leaves the style of what comes on demand, such as dialogs, out of pages. SvelteKit would write it into each of them,
 * for components that it renders on the server; those here are never asked for before a press, and bring their style.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A part of Vite's manifest: a file of the bundle, and the styles that it comes with. */
type Part = { src?: string; isDynamicEntry?: boolean; css?: string[] };

/** The manifest without the styles of what the site's own components ask for. */
export function withoutStylesOnDemand(manifest: Record<string, Part>): Record<string, Part> {
	return Object.fromEntries(
		Object.entries(manifest).map(([name, { css, ...part }]) => {
			const onDemand = part.isDynamicEntry && part.src?.startsWith('src/lib/');
			return [name, css && !onDemand ? { ...part, css } : part];
		})
	);
}

/** Takes them out of what the bundler tells SvelteKit. */
export function stylesOnDemand(): Plugin {
	return {
		name: 'styles-on-demand',
		apply: 'build',
		writeBundle({ dir }) {
			const file = join(dir ?? '', '.vite/manifest.json');
			if (!existsSync(file)) return;
			const manifest = JSON.parse(readFileSync(file, 'utf8'));
			writeFileSync(file, JSON.stringify(withoutStylesOnDemand(manifest), null, '\t'));
		}
	};
}
