/** Checks the two content files before a build, so that an editor reads the problems and nothing else. */
import { StoryError } from '$lib/story/problems';
import { readStory } from '$lib/story/read';

try {
	const { story } = readStory();
	console.log(
		`The story is sound: ${story.passages.length} passages, ${story.places.length} places.`
	);
} catch (error) {
	if (!(error instanceof StoryError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
