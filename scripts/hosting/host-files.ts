/** Writes into a build what hosts read of how to serve it: `_headers`, and in `_host/` snippets for nginx and Caddy. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddySnippet } from './caddy';
import { contentTypes } from './content-types';
import { headersFile } from './headers-file';
import { hostingOf } from './hosting';
import { nginxSnippet } from './nginx';

/** The files that are written, each with a slash before it. */
const forHosts = ['/_headers', '/_host/nginx.conf', '/_host/Caddyfile'];

/**
 * @param dir the build
 * @param files its files' paths, each with a slash before it
 */
export function writeHostFiles(dir: string, files: string[]): void {
	const hosting = hostingOf(dir);
	const types = contentTypes(files);
	const texts = [
		headersFile(hosting),
		nginxSnippet(hosting, types),
		caddySnippet(hosting, types)
	];
	mkdirSync(join(dir, '_host'), { recursive: true });
	forHosts.forEach((file, index) => writeFileSync(join(dir, file), texts[index]!));
}
