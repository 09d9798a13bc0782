/** What hosts read of how to serve a build: `_headers`, and in `_host/` snippets for nginx and Caddy. */
import { caddySnippet } from './caddy';
import { contentTypes } from './content-types';
import { headersFile } from './headers-file';
import { hostingOf } from './hosting';
import { nginxSnippet } from './nginx';

/**
 * @param dir the build
 * @param files its files' paths, each with a slash before it
 * @returns texts by paths of the same kind
 */
export function hostFiles(dir: string, files: string[]): [path: string, text: string][] {
	const hosting = hostingOf(dir, files);
	const types = contentTypes(files);
	return [
		['/_headers', headersFile(hosting)],
		['/_host/nginx.conf', nginxSnippet(hosting, types)],
		['/_host/Caddyfile', caddySnippet(hosting, types)]
	];
}
