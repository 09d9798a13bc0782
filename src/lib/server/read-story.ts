/** Reads the story from its folder. Runs at build and in scripts, never in a browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble, type Assembled } from '$lib/story/assemble';
import { placesFile, storyFile } from '$lib/story/files';
import { StoryError, type Problem } from '$lib/story/problems';
import { translate } from '$lib/story/translate';
import { languageOf, translationFile } from '$lib/story/translation';

/**
 * The folder whose story is built: the project's own, unless `STORY_ROOT` names another one with a
 * `content/` and a `static/geojson/places.geojson`. Read anew each time, as an environment may change.
 */
export function storyRoot(): string {
	return process.env.STORY_ROOT || process.cwd();
}

/**
 * The validated story in a folder.
 *
 * @param root the folder that holds `content/` and `static/geojson/places.geojson`
 * @param language the language to tell it in; without a translation it stays as it was first written
 * @throws {StoryError} with every problem of the content
 */
export function readStory(root = storyRoot(), language?: string): Assembled {
	const original = assemble({
		markdown: readFileSync(join(root, storyFile), 'utf8'),
		places: readFileSync(join(root, placesFile), 'utf8')
	});
	if (language === undefined || language === original.story.language) return original;
	const file = join(root, translationFile(language));
	return existsSync(file) ? translate(original, language, readFileSync(file, 'utf8')) : original;
}

/**
 * Checks every translation that there is.
 *
 * @param spoken the languages of the interface
 * @returns their languages
 * @throws {StoryError} with every problem of every file
 */
export function checkTranslations(spoken: string[], root = storyRoot()): string[] {
	const { language: own } = readStory(root).story;
	const languages = readdirSync(join(root, 'content')).flatMap((name) => languageOf(name) ?? []);
	const problems = languages.flatMap((language): Problem[] => {
		const file = translationFile(language);
		if (language === own) {
			const fix = `take it out: ${storyFile} is in this language`;
			return [{ file, where: 'its name', expected: 'another language', found: own, fix }];
		}
		if (!spoken.includes(language)) {
			const expected = `a language of the interface: ${spoken.join(', ')}`;
			const fix = `correct its name, or add messages/${language}.json`;
			return [{ file, where: 'its name', expected, found: language, fix }];
		}
		return problemsIn(() => readStory(root, language));
	});
	if (problems.length) throw new StoryError(problems);
	return languages;
}

function problemsIn(read: () => void): Problem[] {
	try {
		read();
		return [];
	} catch (error) {
		if (error instanceof StoryError) return error.problems;
		throw error;
	}
}
