/**
 * Cuts the ground of the story in `content/`: `npm run ground -- --from <archive.pmtiles>`, where the archive
 * is a file or an address. Without `--from` the coarse ground is written that a build cuts by itself.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { groundFolder, tilePath, type Manifest } from '$lib/ground/manifest';
import { ArchiveError, gather } from '$lib/ground/gather';
import { openArchive } from '$lib/server/archive';
import { cutFor, manifestFile, reachOfStory, type PackedGround } from '$lib/server/ground';
import { storyRoot } from '$lib/server/read-story';
import { StoryError } from '$lib/story/problems';
import { parseWhen } from '$lib/story/when';
import { readMessages } from './messages';

const usage = 'npm run ground -- --from <archive.pmtiles> [--date 2021-08-05]';

function options() {
	try {
		return parseArgs({ options: { from: { type: 'string' }, date: { type: 'string' } } }).values;
	} catch (error) {
		console.error(`${(error as Error).message}\n  fix       ${usage}`);
		return process.exit(1);
	}
}

/** Whose the ground is and on what terms, for whoever comes upon its files. */
function licence({ parts }: Manifest): string {
	const open = parts.some(({ licence }) => licence.includes('ODbL'));
	return [
		'The tiles in this folder are a map ground, cut by "npm run ground" from:',
		'',
		...parts.map(
			({ source, licence, credit }) =>
				`- ${source}. ${licence}.${credit.length ? ` Credit: ${credit.join(', ')}.` : ''}`
		),
		...(open
			? [
					'',
					'As they hold a substantial part of OpenStreetMap, this database of tiles is made available under the',
					'Open Database License 1.0: https://opendatacommons.org/licenses/odbl/1-0/. Any rights in individual',
					'contents of it are licensed under the Database Contents License 1.0:',
					'https://opendatacommons.org/licenses/dbcl/1-0/. Whoever passes it on keeps the credits above.'
				]
			: []),
		''
	].join('\n');
}

/** Writes the ground in place of the one before, once all of it is there. */
function write(root: string, { manifest, tiles }: PackedGround): void {
	const folder = join(root, groundFolder);
	rmSync(folder, { recursive: true, force: true });
	for (const [key, bytes] of tiles) {
		const [z, x, y] = key.split('/').map(Number) as [number, number, number];
		const path = join(folder, manifest.version, tilePath({ z, x, y }));
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, bytes);
	}
	writeFileSync(join(folder, 'LICENSE.txt'), licence(manifest));
	writeFileSync(join(root, manifestFile), `${JSON.stringify(manifest, null, '\t')}\n`);
}

function print({ manifest, tiles, report }: PackedGround): void {
	const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
	const rows = report.map(({ zoom, tiles: count, features, tooSmall, tooEarly }) => {
		const sizes = [...tiles]
			.filter(([key]) => key.startsWith(`${zoom}/`))
			.map(([, bytes]) => bytes.length);
		return {
			zoom,
			tiles: count,
			kB: kilobytes(sizes.reduce((sum, size) => sum + size, 0)),
			'largest, kB': kilobytes(Math.max(...sizes)),
			features,
			'left out, too small': tooSmall,
			'left out, closer up': tooEarly
		};
	});
	console.table(Object.fromEntries(rows.map(({ zoom, ...row }) => [`zoom ${zoom}`, row])));
	const all = [...tiles.values()].reduce((sum, bytes) => sum + bytes.length, 0);
	console.log(`${tiles.size} tiles, ${kilobytes(all)} kB, in ${groundFolder}/${manifest.version}/`);
	for (const { source, licence, date, zooms } of manifest.parts) {
		console.log(
			`  zoom ${zooms.join(' to ')}: ${source}; ${licence}; ${date ? `of ${date}` : 'of an unknown date'}`
		);
	}
	for (const { reason } of manifest.amendments) console.log(`  amended: ${reason}`);
}

const { from, date } = options();
if (date !== undefined && !parseWhen(date)) {
	console.error(
		`--date ${date} is no date.\n  fix       write 2021-08-05, 2021-08, 2021 or 2018/2021`
	);
	process.exit(1);
}
const root = storyRoot();
try {
	const languages = [...readMessages('messages').keys()];
	const archive = from === undefined ? undefined : await openArchive(from, { date });
	const gathered = archive && (await gather(archive, reachOfStory(root), languages));
	archive?.close();
	const cut = cutFor(root, languages, gathered);
	write(root, cut);
	print(cut);
} catch (error) {
	if (!(error instanceof StoryError || error instanceof ArchiveError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
