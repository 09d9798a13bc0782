/** Records beside the story that is built: what their archive says of itself. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PMTiles } from 'pmtiles';
import * as v from 'valibot';
import { ArchiveError } from '$lib/ground/gather';
import { recordsArchive, recordsFile } from '$lib/story/files';
import { StoryError } from '$lib/story/problems';
import { source, text } from '$lib/story/schema';
import { FileSource } from './file-source';

const metadata = v.object({
	name: text,
	sources: v.array(source),
	count: v.number(),
	madeFrom: v.string()
});

/** What an archive of records says of itself. */
export type Records = v.InferOutput<typeof metadata> & { zooms: { first: number; last: number } };

/** Tells whether an archive was made of the state of a file that there is now. */
export const hashOfRecords = (typed: string): string =>
	createHash('sha256').update(typed).digest('hex');

/**
 * Reads it.
 *
 * @param root the story's folder
 * @returns nothing where the story has no records
 * @throws {StoryError} for an archive that cannot be read, or that `npm run story:tiles` did not make
 */
export async function readArchive(root: string): Promise<Records | undefined> {
	const file = join(root, recordsArchive);
	if (!existsSync(file)) return undefined;
	const unusable = (found: string) =>
		new StoryError([
			{
				file: recordsArchive,
				where: 'the file itself',
				expected: 'an archive of records',
				found,
				fix: `make it anew of ${recordsFile} with npm run story:tiles, or remove it`
			}
		]);
	const opened = new FileSource(file);
	try {
		const archive = new PMTiles(opened);
		const { minZoom: first, maxZoom: last } = await archive.getHeader();
		const about = v.safeParse(metadata, await archive.getMetadata());
		if (!about.success) throw unusable('one that does not say what is in it');
		return { ...about.output, zooms: { first, last } };
	} catch (error) {
		if (error instanceof StoryError) throw error;
		throw unusable(error instanceof ArchiveError ? error.message : 'something else');
	} finally {
		opened.close();
	}
}

/** Whether the archive was made of another state of the records than there is now. */
export function isOutdated(root: string, { madeFrom }: Records): boolean {
	const from = join(root, recordsFile);
	return existsSync(from) && hashOfRecords(readFileSync(from, 'utf8')) !== madeFrom;
}
