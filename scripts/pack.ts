/** Packs the text of a build beside it, as hosts send it: brotli and gzip. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What is text; pictures and tiles are packed as they are. */
const isText = /\.(html|js|mjs|json|css|svg|xml|csv|geojson|gpx|kml|txt|webmanifest)$/;

/** Brotli's quality and gzip's level: the best, and those from which on time grows faster than bytes shrink. */
const efforts = { best: { brotli: 11, gzip: 9 }, fast: { brotli: 5, gzip: 6 } };

/** How much is done to make a file small. */
export type Effort = keyof typeof efforts;

/** A text as hosts send it. */
export type Packed = { br: Uint8Array; gz: Uint8Array };

/** Files that are packed at once: zlib has threads of its own, and memory is not to hold all of them. */
const atOnce = 8;

/** Whether a file is one that is sent packed. */
export const isPacked = (file: string) => isText.test(file);

/** Packs a text, beside the main thread. Equal texts give equal bytes. */
export async function packed(text: Uint8Array, effort: Effort): Promise<Packed> {
	const params = {
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_QUALITY]: efforts[effort].brotli,
		[constants.BROTLI_PARAM_SIZE_HINT]: text.length
	};
	const [br, gz] = await Promise.all([
		promisify(brotliCompress)(text, { params }),
		promisify(gzip)(text, { level: efforts[effort].gzip })
	]);
	return { br, gz };
}

/**
 * Writes `.br` and `.gz` beside each file that is text.
 *
 * @param dir the build
 * @param files its files' paths, each with a slash before it
 */
export async function pack(dir: string, files: string[]): Promise<void> {
	const waiting = files.filter(isPacked).values();
	const work = async () => {
		for (const file of waiting) {
			const { br, gz } = await packed(await readFile(join(dir, file)), 'best');
			await Promise.all([
				writeFile(join(dir, `${file}.br`), br),
				writeFile(join(dir, `${file}.gz`), gz)
			]);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
}
