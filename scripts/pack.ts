/** Packs the text of a build beside it, as hosts send it: brotli and gzip. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What is text; pictures and tiles are packed as they are. */
const isText = /\.(html|js|mjs|json|css|svg|xml|csv|geojson|gpx|kml|txt|webmanifest)$/;

/** What every page asks for: it is packed as well as can be, however much else there is. */
const isShared = /^\/(_app\/|[^/]*$)/;

/** Files that are packed as well as can be; of more than these, those of single places are packed as fast as pays. */
const mostAtBest = 2500;

/** Brotli's quality and gzip's level: the best, and those from which on time grows faster than bytes shrink. */
const efforts = { best: { brotli: 11, gzip: 9 }, fast: { brotli: 5, gzip: 6 } };

/** Files that are packed at once: zlib has threads of its own, and memory is not to hold all of them. */
const atOnce = 8;

/**
 * Writes `.br` and `.gz` beside each file that is text. Equal files give equal bytes, in whatever order threads end.
 *
 * @param dir the build
 * @param files its files' paths, each with a slash before it
 */
export async function pack(dir: string, files: string[]): Promise<void> {
	const texts = files.filter((file) => isText.test(file));
	const many = texts.length > mostAtBest;
	const waiting = texts.values();
	const work = async () => {
		for (const file of waiting) {
			const effort = many && !isShared.test(file) ? efforts.fast : efforts.best;
			const bytes = await readFile(join(dir, file));
			const params = {
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_QUALITY]: effort.brotli,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
			};
			await Promise.all([
				promisify(brotliCompress)(bytes, { params }).then((packed) =>
					writeFile(join(dir, `${file}.br`), packed)
				),
				promisify(gzip)(bytes, { level: effort.gzip }).then((packed) =>
					writeFile(join(dir, `${file}.gz`), packed)
				)
			]);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
}
