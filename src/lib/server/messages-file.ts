/** Where the messages of a page's language are for a browser: Vite lists its files once the scripts are bundled. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { building } from '$app/environment';
import { resolve } from '$app/paths';

let files: Record<string, { file: string }> | undefined;

function bundled(): Record<string, { file: string }> {
	const list = join(process.env.KIT_OUT_DIR ?? '.svelte-kit', 'output/client/.vite/manifest.json');
	// While one works on the site nothing is bundled.
	if (!building && !existsSync(list)) return {};
	return JSON.parse(readFileSync(list, 'utf8'));
}

/** Address of the file with a language's messages, from the server's root; none while one works on the site. */
export function messagesFile(language: string): string | undefined {
	files ??= bundled();
	const part = files[`virtual:messages/${language}`];
	if (building && !part) throw new Error(`The messages in "${language}" are no file of the build.`);
	return part && `${resolve('/')}${part.file}`;
}
