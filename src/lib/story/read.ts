/** Reads the story from the project's folder. Runs at build and in scripts, never in a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble, placesFile, storyFile } from './assemble';

/**
 * The validated story of the project in a folder.
 *
 * @param root the folder that holds `content/` and `static/`
 * @throws {StoryError} with every problem of the content
 */
export function readStory(root = process.cwd()): ReturnType<typeof assemble> {
	return assemble({
		markdown: readFileSync(join(root, storyFile), 'utf8'),
		places: readFileSync(join(root, placesFile), 'utf8')
	});
}
