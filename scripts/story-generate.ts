/**
 * Writes a made-up story of any number of places, to see how the site grows with them.
 *
 *     npm run story:generate -- --places <n> [--records <n>] [--seed <n>] [--out <folder>]
 *
 * With `--records`, that many records beside the story as well.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { placesFile, recordsFile, storyFile } from '$lib/story/files';
import { madeUpRecords, madeUpStory } from './made-up-story';

const { values } = parseArgs({
	options: {
		places: { type: 'string' },
		records: { type: 'string', default: '0' },
		seed: { type: 'string', default: '1' },
		out: { type: 'string' }
	}
});
const places = Number(values.places);
const records = Number(values.records);
const seed = Number(values.seed);
const whole = [places, records, seed].every(Number.isInteger);
if (!whole || places < 1 || records < 0) {
	console.error(
		'Say how many places, in whole numbers: npm run story:generate -- --places 1000 [--records 100000] [--seed 1] [--out <folder>]'
	);
	process.exit(2);
}
const out = values.out ?? `made-up-${places}`;
const story = madeUpStory(places, seed);
for (const [file, text] of [
	[storyFile, story.markdown],
	[placesFile, story.places],
	...(records ? ([[recordsFile, madeUpRecords(records, seed)]] as const) : [])
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
if (records) console.log(`\nMake their archive: STORY_ROOT=${out} npm run story:tiles`);
console.log(`\nCheck it: STORY_ROOT=${out} npm run story:validate`);
