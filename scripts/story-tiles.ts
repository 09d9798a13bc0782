/**
 * Makes an archive of a story's records, which its map then reads piece by piece: so there may be a hundred thousand.
 *
 *     npm run story:tiles
 *
 * Reads `content/records.geojson` and writes `static/geojson/records.pmtiles`; `STORY_ROOT` is respected.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundsOf } from '$lib/geo/bounds';
import { storyRoot } from '$lib/server/read-story';
import { hashOfRecords } from '$lib/server/records';
import { recordsArchive, recordsFile } from '$lib/story/files';
import { StoryError } from '$lib/story/problems';
import { readRecords } from '$lib/story/records';
import { writeArchive } from './archive-writer';
import { recordTiles } from './records/record-tiles';

try {
	const from = join(storyRoot(), recordsFile);
	if (!existsSync(from)) {
		throw new StoryError([
			{
				file: recordsFile,
				where: 'the file itself',
				expected: 'a GeoJSON FeatureCollection of points',
				found: `no file ${from}`,
				fix: 'write it as the README says under “Records beside the story”'
			}
		]);
	}
	const text = readFileSync(from, 'utf8');
	const { about, records, problems } = readRecords(recordsFile, text);
	if (problems.length) throw new StoryError(problems);
	const { tiles, last } = recordTiles(records);
	const bounds = boundsOf(
		{ type: 'MultiPoint', coordinates: records.map(({ position }) => position) },
		[0, 0]
	);
	const { file } = writeArchive({
		tiles,
		bounds,
		zooms: { first: 0, last },
		metadata: { ...about, count: records.length, madeFrom: hashOfRecords(text) }
	});
	const to = join(storyRoot(), recordsArchive);
	// Whole or not at all: a map may be reading the one that was there.
	writeFileSync(`${to}.new`, file);
	renameSync(`${to}.new`, to);
	const megabytes = (file.length / 1e6).toFixed(1);
	console.log(
		`${to}: ${records.length} records, ${tiles.length} tiles at zooms 0 to ${last}, ${megabytes} MB.`
	);
} catch (error) {
	if (!(error instanceof StoryError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
