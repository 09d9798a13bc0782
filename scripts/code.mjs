/**
 * The code of a site whose pages are made by themselves (`scripts/pages.ts`): put together once, and again when it has
 * changed. Plain JavaScript, as what decides whether anything is to be done comes first.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildName } from './inputs.mjs';

/** Settings that code is made with. */
const settings = /^(PUBLIC_|VITE_|OFFLINE$|PSEUDO_LANGUAGE$|NODE_ENV$)/;

/** The folder of what is put together on the way to a site. */
export const kitFolder = () => process.env.KIT_OUT_DIR ?? '.svelte-kit';

/** The folder that SvelteKit puts the code of server and browser into. It empties it before. */
export const codeFolder = () => join(kitFolder(), 'output');

/** A file in it that says what the code was made from. */
const marker = () => join(codeFolder(), 'made-from');

/** The name of all that code is made from: its sources, packages and settings, and what runs it. */
export function codeName() {
	const files = readdirSync('.').filter((name) => /^\.env(\.|$)/.test(name));
	const hash = createHash('sha256').update(`${process.version} ${buildName({ story: null })}`);
	for (const file of files.sort()) hash.update(file).update(readFileSync(file));
	for (const name of Object.keys(process.env).sort()) {
		if (settings.test(name)) hash.update(`${name}=${process.env[name]}\0`);
	}
	return hash.digest('hex');
}

/** What is known of code that is made: its name, and the address of its site in two pieces. */
/** @typedef {{ name: string, origin: string, base: string }} MadeCode */

/** @returns {MadeCode | undefined} what is in the folder; none where nothing is, or what SvelteKit made a site of */
export function codeMade() {
	return existsSync(marker()) ? JSON.parse(readFileSync(marker(), 'utf8')) : undefined;
}

/** Whether the code in its folder was made from what is there now. With `BUILD_CACHE=0` all is made anew. */
export const isCodeMade = () => process.env.BUILD_CACHE !== '0' && codeMade()?.name === codeName();

/** Before anything of it is made anew: half of it is not to be taken for all. */
export const forgetCode = () => rmSync(marker(), { force: true });

/**
 * Notes what was made.
 *
 * @param {MadeCode} code named by what was there before: what is changed meanwhile is not in it
 */
export function noteCode(code) {
	writeFileSync(`${marker()}.draft`, JSON.stringify(code));
	renameSync(`${marker()}.draft`, marker());
}
