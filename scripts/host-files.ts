/** Writes into a build what hosts read, and packs what is text: the last step of `npm run build` for a story on one page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forgetUnused } from '$lib/server/kept';
import { hostFiles } from './hosting/host-files';
import { filesIn } from './hosting/pages';
import { pack } from './pack';

const dir = process.env.BUILD_DIR ?? 'build';
const files = filesIn(dir);
for (const [file, text] of hostFiles(dir, files)) {
	mkdirSync(dirname(join(dir, file)), { recursive: true });
	writeFileSync(join(dir, file), text);
}
if (!process.env.UNCOMPRESSED) await pack(dir, files);
forgetUnused();
