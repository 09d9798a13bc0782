/** Packs the text of a build beside it, as hosts send it: brotli and gzip. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

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

const optionsOf = (text: Uint8Array, effort: Effort) => ({
	brotli: {
		params: {
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_QUALITY]: efforts[effort].brotli,
			[constants.BROTLI_PARAM_SIZE_HINT]: text.length
		}
	},
	gzip: { level: efforts[effort].gzip }
});

/** Packs a text. Equal texts give equal bytes. */
export function packed(text: Uint8Array, effort: Effort): Packed {
	const options = optionsOf(text, effort);
	return { br: brotliCompressSync(text, options.brotli), gz: gzipSync(text, options.gzip) };
}

/**
 * Writes `.br` and `.gz` beside each file that is text, by zlib's own threads.
 *
 * @param dir the build
 * @param files its files' paths, each with a slash before it
 */
export async function pack(dir: string, files: string[]): Promise<void> {
	const waiting = files.filter(isPacked).values();
	const work = async () => {
		for (const file of waiting) {
			const text = await readFile(join(dir, file));
			const options = optionsOf(text, 'best');
			await Promise.all([
				promisify(brotliCompress)(text, options.brotli).then((br) =>
					writeFile(join(dir, `${file}.br`), br)
				),
				promisify(gzip)(text, options.gzip).then((gz) => writeFile(join(dir, `${file}.gz`), gz))
			]);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
}
