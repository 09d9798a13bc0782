/** Reads the story from its folder. Runs at build and in scripts, never in a browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble, type Assembled } from '$lib/story/assemble';
import { translateCorrections } from '$lib/story/corrections';
import { correctionsFile, placesFile, storyFile } from '$lib/story/files';
import { StoryError, type Problem } from '$lib/story/problems';
import { keptLast } from './kept';
import { translate } from '$lib/story/translate';
import { correctionsFileIn, languageOf, translationFile } from '$lib/story/translation';

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
 * @param language the language to read it in; without a translation it stays as it was first written
 * @throws {StoryError} with every problem of the content
 */
export function readStory(root = storyRoot(), language?: string): Assembled {
	const original = assembled({
		markdown: readFileSync(join(root, storyFile), 'utf8'),
		places: readFileSync(join(root, placesFile), 'utf8'),
		corrections: textOf(root, correctionsFile)
	});
	if (language === undefined || language === original.story.language) return original;
	const markdown = textOf(root, translationFile(language));
	const told = markdown === undefined ? original : translate(original, language, markdown);
	const corrections = textOf(root, correctionsFileIn(language));
	if (corrections === undefined) return told;
	return { ...told, story: translateCorrections(told.story, language, corrections) };
}

type StoryTexts = Parameters<typeof assemble>[0];

let last: { texts: StoryTexts; story: Assembled } | undefined;

/**
 * The story of some files. It is asked for in each language, and nobody changes it: equal texts are read once, by the
 * check before a build, and not again by each thread that makes pages.
 */
function assembled(texts: StoryTexts): Assembled {
	const names = ['markdown', 'places', 'corrections'] as const;
	if (!last || names.some((name) => last?.texts[name] !== texts[name])) {
		last = { texts, story: keptLast('story', JSON.stringify(texts), () => assemble(texts)) };
	}
	return last.story;
}

/** The text of a file that need not be there. */
function textOf(root: string, file: string): string | undefined {
	const path = join(root, file);
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
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
	const files = readdirSync(join(root, 'content')).flatMap((name) => {
		const language = languageOf(name);
		return language === undefined ? [] : [{ file: `content/${name}`, language }];
	});
	const misnamed = files.flatMap(({ file, language }): Problem[] => {
		const at = { file, where: 'its name', found: language };
		if (language === own) {
			const fix = `take it out: ${storyFile} is in this language`;
			return [{ ...at, expected: 'another language', fix }];
		}
		if (spoken.includes(language)) return [];
		const expected = `a language of the interface: ${spoken.join(', ')}`;
		return [{ ...at, expected, fix: `correct its name, or add messages/${language}.json` }];
	});
	const languages = [...new Set(files.map(({ language }) => language))];
	const unread = new Set(misnamed.map(({ found }) => found));
	const problems = languages
		.filter((language) => !unread.has(language))
		.flatMap((language) => problemsIn(() => readStory(root, language)));
	if (misnamed.length || problems.length) throw new StoryError([...misnamed, ...problems]);
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
