/**
 * Writes a starter story: the two content files, with comments that say what to put where.
 *
 *     npm run story:new [-- --to <folder>] [--force]
 */
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { amendmentsFile } from '$lib/ground/amendments';
import { groundFolder } from '$lib/ground/manifest';
import { correctionsFile, placesFile, storyFile } from '$lib/story/files';
import { languageOf } from '$lib/story/translation';
import { starterPlaces, starterStory } from './starter';

const { values } = parseArgs({
	options: { to: { type: 'string', default: '.' }, force: { type: 'boolean', default: false } }
});
const { to, force } = values;

/** The translations of the story that is there and of its corrections: they would not go with another one. */
function translations(): string[] {
	const folder = join(to, 'content');
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => languageOf(name) !== undefined)
		.map((name) => `content/${name}`);
}

const inTheWay = [
	...[storyFile, placesFile, correctionsFile, ...translations()],
	// What is changed of a ground, and a ground that was cut, go with their story.
	...[amendmentsFile, groundFolder]
].filter((file) => existsSync(join(to, file)));
if (inTheWay.length && !force) {
	console.error(
		`There is a story in ${to === '.' ? 'this project' : to} already: ${inTheWay.join(', ')}.\n` +
			'Write the starter elsewhere with --to <folder>, or put it in its place with --force: the files that are there are then kept in content/ as *.old.'
	);
	process.exit(1);
}

/**
 * Where a file is kept: in `content/`, as all that lies in `static/` is published, and under a name that is
 * free, so that a second starter does not cost what the first one kept.
 */
function keptAs(file: string): string {
	const old = join('content', `${basename(file)}.old`);
	let name = old;
	for (let count = 2; existsSync(join(to, name)); count += 1) name = `${old}-${count}`;
	return name;
}

mkdirSync(join(to, 'content'), { recursive: true });
for (const file of inTheWay) {
	const kept = keptAs(file);
	renameSync(join(to, file), join(to, kept));
	console.log(`kept     ${file} as ${kept}`);
}
for (const [file, text] of [
	[storyFile, starterStory],
	[placesFile, starterPlaces]
] as const) {
	mkdirSync(dirname(join(to, file)), { recursive: true });
	writeFileSync(join(to, file), text);
	console.log(`written  ${join(to, file)}`);
}
const check = to === '.' ? 'npm run story:validate' : `STORY_ROOT=${to} npm run story:validate`;
console.log(`\nPut your own story into the two files, then check them: ${check}`);
