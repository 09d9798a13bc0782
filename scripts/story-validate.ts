/** Checks the content files before a build, so that an editor reads the problems and nothing else. */
import { StoryError } from '$lib/story/problems';
import { groundSources } from '$lib/server/ground-files';
import { checkTranslations, readStory } from '$lib/server/read-story';
import { readMessages } from './messages';

try {
	const { story } = readStory();
	const languages = checkTranslations([...readMessages('messages').keys()]);
	groundSources();
	const told = [story.language, ...languages].join(', ');
	console.log(
		`The story is sound: ${story.passages.length} passages, ${story.places.length} places, told in ${told}.`
	);
} catch (error) {
	if (!(error instanceof StoryError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
