/**
 * The build's own programs, put together from their TypeScript: to have each process and each thread read it for itself takes
 * seconds of each build. Plain JavaScript: it runs before them.
 */
import { join } from 'node:path';
import { build } from 'esbuild';

const names = /** @type {const} */ (['story-validate', 'host-files', 'pages', 'pages/maker']);

const folder = () => join(process.env.KIT_OUT_DIR ?? '.svelte-kit', 'programs');

/**
 * Where a program is, once it is put together.
 *
 * @param {typeof names[number]} name
 */
export const programFile = (name) => join(folder(), `${name}.js`);

/** Puts the programs together, in a tenth of a second. */
export async function makePrograms() {
	await build({
		entryPoints: names.map((name) => `scripts/${name}.ts`),
		outbase: 'scripts',
		outdir: folder(),
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
