/**
 * Makes the pages of a story that is told in parts, once its code is made: the second half of `npm run build`. There
 * are thousands of them, and most are as they were: see `pages/finished.ts`. Files are packed beside the thread that
 * renders.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keptLater } from '$lib/server/kept';
import { codeFolder, codeMade } from './code.mjs';
import { writeHostFiles } from './hosting/host-files';
import { filesIn } from './hosting/pages';
import { takeBackCopies } from './offline-copy.mjs';
import { isPacked, packed, type Effort } from './pack';
import { finishedPage, type Finished } from './pages/finished';
import { siteServer } from './pages/site-server';
import { ground, layStoryFiles } from './story-files.mjs';

const dir = process.env.BUILD_DIR ?? 'build';
const packs = !process.env.UNCOMPRESSED;
const code = codeMade();
if (!code) throw new Error('The site’s code is not made: npm run build does that first.');

/** Work that goes on beside rendering, at the most: memory is not to hold all of it. */
const most = 24;
const going = new Set<Promise<void>>();

/** Begins some work; done once there is room for more. */
async function begin(work: Promise<void>): Promise<void> {
	const one: Promise<void> = work.finally(() => going.delete(one));
	going.add(one);
	if (going.size >= most) await Promise.race(going);
}

const folders = new Set<string>();

function write(file: string, bytes: Uint8Array): void {
	const path = join(dir, file);
	const folder = dirname(path);
	if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
	folders.add(folder);
	writeFileSync(path, bytes);
}

/** Writes a file under its address, as static hosts look for it, and beside it as it is sent. */
function writeFinished({ address, bytes, packed: small }: Finished, isPage: boolean): void {
	const file = isPage ? `${address === '/' ? '/index' : address}.html` : address;
	write(file, bytes);
	if (!small) return;
	write(`${file}.br`, small.br);
	write(`${file}.gz`, small.gz);
}

/** What every page asks for: it is packed as well as can be, unless that would take longer than all the rest. */
const isShared = /^\/(_app\/|[^/]*$)/;
const mostAtBest = 500_000;

/** Less than this goes as it is: it is one packet either way. */
const leastPacked = 1000;

/** Packs a file that is no page. */
async function packFile(file: string, bytes: Uint8Array): Promise<void> {
	if (!packs || !isPacked(file) || bytes.length < leastPacked) return;
	const effort: Effort = isShared.test(file) && bytes.length < mostAtBest ? 'best' : 'fast';
	const make = () => packed(bytes, effort);
	const name = () => `${effort} ${createHash('sha256').update(bytes).digest('hex')}`;
	const { br, gz } = await (effort === 'best' ? keptLater('packed', name(), make) : make());
	write(`${file}.br`, br);
	write(`${file}.gz`, gz);
}

rmSync(dir, { recursive: true, force: true });
cpSync(join(codeFolder(), 'client'), dir, { recursive: true });
layStoryFiles(dir);
takeBackCopies(dir);
const server = await siteServer(code);
const addresses = await server.addresses();
// Where the build cuts one itself, the one that was there is of another story.
if (addresses.some(({ address }) => address.endsWith('.mvt'))) {
	rmSync(join(dir, ground), { recursive: true, force: true });
}
for (const file of filesIn(dir)) await begin(packFile(file, readFileSync(join(dir, file))));
for (const { address, isPage } of addresses) {
	if (isPage) {
		const make = async () => {
			const [page, data] = await finishedPage(server, address, code.name, packs);
			writeFinished(page!, true);
			writeFinished(data!, false);
		};
		await begin(make());
	} else {
		const { body } = await server.answer(address);
		write(address, body);
		await begin(packFile(address, body));
	}
}
await Promise.all(going);
const made = filesIn(dir);
writeHostFiles(dir, made);
