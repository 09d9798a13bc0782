/** Writes into a build what hosts read, and packs what is text. The last step of `npm run build`. */
import { writeHostFiles } from './hosting/host-files';
import { filesIn } from './hosting/pages';
import { pack } from './pack';

const dir = process.env.BUILD_DIR ?? 'build';
const files = filesIn(dir);
writeHostFiles(dir, files);
if (!process.env.UNCOMPRESSED) await pack(dir, files);
