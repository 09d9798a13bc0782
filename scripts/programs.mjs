/**
 * The build's own programs, put together from their TypeScript: to have each process and each thread read it for itself takes
 * seconds of each build. Plain JavaScript: it runs before them.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { kitFolder } from './code.mjs';

const names = /** @type {const} */ (['story-validate', 'host-files', 'pages', 'pages/maker']);

/**
 * Where a program is, once it is put together.
 *
 * @param {typeof names[number]} name
 * @param {string} [folder] of the build that it belongs to
 */
export const programFile = (name, folder = kitFolder()) => join(folder, 'programs', `${name}.js`);

/** Puts the programs together, in a tenth of a second. */
export async function makePrograms() {
	await build({
		entryPoints: names.map((name) => `scripts/${name}.ts`),
		outbase: 'scripts',
		outdir: join(kitFolder(), 'programs'),
		alias: { $lib: './src/lib' },
		tsconfigRaw: {},
		platform: 'node',
		format: 'esm',
		bundle: true,
		splitting: true,
		packages: 'external',
		sourcemap: true,
		logLevel: 'warning'
	});
}
