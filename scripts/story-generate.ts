/**
 * Writes a made-up story of any number of places, to see how the site grows with them.
 *
 *     npm run story:generate -- --places <n> [--seed <n>] [--out <folder>]
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { placesFile, storyFile } from '$lib/story/files';
import { madeUpStory } from './made-up-story';

const { values } = parseArgs({
	options: {
		places: { type: 'string' },
		seed: { type: 'string', default: '1' },
		out: { type: 'string' }
	}
});
const places = Number(values.places);
const seed = Number(values.seed);
if (!Number.isInteger(places) || places < 1 || !Number.isInteger(seed)) {
	console.error(
		'Say how many places, in whole numbers: npm run story:generate -- --places 1000 [--seed 1] [--out <folder>]'
	);
	process.exit(2);
}
const out = values.out ?? `made-up-${places}`;
const story = madeUpStory(places, seed);
for (const [file, text] of [
	[storyFile, story.markdown],
	[placesFile, story.places]
] as const) {
	const path = join(out, file);
	if (existsSync(path) && !values.out) {
		console.error(`${path} is there already: remove ${out}, or name another folder with --out.`);
		process.exit(1);
	}
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
	console.log(`written  ${path}`);
}
console.log(`\nCheck it: STORY_ROOT=${out} npm run story:validate`);
