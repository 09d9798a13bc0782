/**
 * The build's own programs, put together from their TypeScript and their packages: to have each process and each thread
 * read these for itself takes seconds of each build. Plain JavaScript: it runs before them.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { kitFolder } from './code.mjs';

/** What packages that are no modules ask for others with. */
const requires = `import{createRequire as __from}from'node:module';const require=__from(import.meta.url);`;

const names = /** @type {const} */ (['story-validate', 'host-files', 'pages', 'pages/helper']);

/**
 * Where a program is, once it is put together.
 *
 * @param {typeof names[number]} name
 * @param {string} [folder] of the build that it belongs to
 */
export const programFile = (name, folder = kitFolder()) => join(folder, 'programs', `${name}.js`);

/** Puts the programs together, with their packages: of the same sources as the site's code, and whenever that is made. */
export async function makePrograms() {
	const outdir = join(kitFolder(), 'programs');
	rmSync(outdir, { recursive: true, force: true });
	await build({
		entryPoints: names.map((name) => `scripts/${name}.ts`),
		outbase: 'scripts',
		outdir,
		alias: { $lib: './src/lib' },
		tsconfigRaw: {},
		platform: 'node',
		format: 'esm',
		bundle: true,
		splitting: true,
		// Of packages in two forms the one that can be read without being run.
		mainFields: ['module', 'main'],
		// Left out is what is no script.
		external: ['@resvg/resvg-js'],
		banner: { js: requires },
		sourcemap: true,
		logLevel: 'warning'
	});
}
