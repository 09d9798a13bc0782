/**
 * Writes into a build what hosts read of how to serve it: `_headers`, and in `_host/` snippets for nginx and Caddy;
 * and packs what is text. The last step of `npm run build`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddySnippet } from './hosting/caddy';
import { contentTypes } from './hosting/content-types';
import { headersFile } from './hosting/headers-file';
import { hostingOf } from './hosting/hosting';
import { nginxSnippet } from './hosting/nginx';
import { filesIn } from './hosting/pages';
import { pack } from './pack';

const dir = process.env.BUILD_DIR ?? 'build';
const hosting = hostingOf(dir);
const files = filesIn(dir);
const types = contentTypes(files);

mkdirSync(join(dir, '_host'), { recursive: true });
writeFileSync(join(dir, '_headers'), headersFile(hosting));
writeFileSync(join(dir, '_host/nginx.conf'), nginxSnippet(hosting, types));
writeFileSync(join(dir, '_host/Caddyfile'), caddySnippet(hosting, types));

if (!process.env.UNCOMPRESSED) await pack(dir, files);
