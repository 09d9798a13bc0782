/** Checks the content files before a build, so that an editor reads the problems and nothing else. */
import { join } from 'node:path';
import { isLong } from '$lib/story/parts';
import { StoryError } from '$lib/story/problems';
import { groundFolder } from '$lib/ground/manifest';
import { amendmentsOf, cutManifest, misfits, reachOfStory } from '$lib/server/ground';
import { checkTranslations, readStory, storyRoot } from '$lib/server/read-story';
import { isOutdated, readArchive } from '$lib/server/records';
import { recordsArchive, recordsFile } from '$lib/story/files';
import { readMessages } from './messages';

try {
	const { story } = readStory();
	const languages = checkTranslations([...readMessages('messages').keys()]);
	amendmentsOf();
	const cut = cutManifest();
	const wanting = cut ? misfits(cut, reachOfStory()) : [];
	if (wanting.length) {
		console.warn(
			`The ground in ${join(storyRoot(), groundFolder)} was cut for another state of the story: ${wanting.join('; ')}.\n` +
				'  fix       cut it anew with npm run ground -- --from <archive.pmtiles>, or remove it'
		);
	}
	const records = await readArchive(storyRoot());
	if (records && isOutdated(storyRoot(), records)) {
		console.warn(
			`${join(storyRoot(), recordsArchive)} was made of another state of ${recordsFile}.\n` +
				'  fix       make it anew with npm run story:tiles'
		);
	}
	// Whoever builds the site asks how it is told.
	if (isLong(story)) process.send?.('in parts');
	const spoken = [story.language, ...languages].join(', ');
	console.log(
		`The story is sound: ${story.passages.length} passages, ${story.places.length} places, in ${spoken}.`
	);
} catch (error) {
	if (!(error instanceof StoryError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
