/**
 * Turns `messages/<language>.json` into code: each message, in ICU MessageFormat, becomes a function. A
 * language is one file; which languages there are is which files there are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import { parse, type Token } from '@messageformat/parser';
import { pseudoLanguage } from './pseudo-language.ts';

/** The language of every key: a message that another language lacks is a fault of that language's file. */
export const baseLanguage = 'en';

/** A language's messages by key. */
type Messages = Record<string, string>;

/** The values that an ICU message asks for, by name: a translation must ask for the same. */
function valuesOf(message: string): string {
	const names = (tokens: Token[]): string[] =>
		tokens.flatMap((token) => [
			...('arg' in token ? [token.arg] : []),
			...('cases' in token ? token.cases.flatMap((each) => names(each.tokens)) : [])
		]);
	return [...new Set(names(parse(message)))].sort().join(', ') || 'none';
}

/** What is wrong with a translation, in sentences that name the file, the key and the fix. */
export function problemsOf(file: string, messages: Messages, base: Messages): string[] {
	const problems: string[] = [];
	for (const [key, text] of Object.entries(base)) {
		const translated = messages[key];
		if (translated === undefined) {
			problems.push(`${file}: "${key}" is missing. Translate "${text}".`);
		} else if (valuesOf(translated) !== valuesOf(text)) {
			problems.push(
				`${file}: "${key}" must use the same values as "${text}": ${valuesOf(text)}, not ${valuesOf(translated)}.`
			);
		}
	}
	for (const key of Object.keys(messages).filter((key) => !(key in base))) {
		problems.push(`${file}: "${key}" is no message of this site. Take it out or correct its name.`);
	}
	return problems;
}

/** Reads every language's file, the base language first. */
export function readMessages(folder: string): Map<string, Messages> {
	const languages = readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.map((name) => basename(name, '.json'))
		.sort((a, b) => Number(b === baseLanguage) - Number(a === baseLanguage) || (a < b ? -1 : 1));
	return new Map(
		languages.map((language) => [
			language,
			JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Messages
		])
	);
}

/** Begins the key of a message that is read at build alone: for files, to take away or to search, and {@link atBuild}. */
const buildOnly = ['export', 'changelog', 'kindOf'];

/** Messages of pages without script, of pictures and of what the server side words, by their whole keys. */
export const atBuild = new Set([
	...['noSuchPage', 'noSuchPageTitle', 'noSuchPageHelp', 'howWeKnow', 'theDate', 'howSure'],
	...['aboutQuotes', 'aboutReplies', 'aboutSure', 'aboutScenes', 'aboutGround', 'aboutPlaces'],
	...['aboutAmendments', 'aboutDownload', 'groundPrecision', 'groundOfDate', 'groundAmended'],
	...['aboutSoftware', 'aboutLicences', 'notKept', 'notKeptHelp'],
	...['drawingOfPlace', 'drawingOfStory', 'onTheMap', 'appName'],
	'contentsIntro',
	'recordsNote',
	'languageName'
]);

/** Messages of the dialogs, and of the line of a kept copy, which come with their code: few readers open them. */
export const ofDialogs = new Set([
	...['linkHere', 'linkToStory', 'withView', 'copy', 'copyWhat', 'copied', 'copyRefused'],
	...['embed', 'embedCode', 'embedSize', 'embedFluid', 'embedSmall', 'embedMedium', 'embedLarge'],
	...['embedPreview', 'coordinates', 'coordinatesNote', 'noCoordinates', 'decimal', 'sexagesimal'],
	...['openInMaps', 'download', 'downloadPlace', 'findWhat', 'findPlaces', 'findVoices'],
	...['findPassages', 'findGround', 'findNear', 'findAlso', 'findCount', 'findNothing'],
	...['findKey', 'findMissing', 'tryAgain', 'notInStory', 'shownOnMap', 'offline'],
	...['offlineOffer', 'offlineKeep', 'offlineKeeping', 'offlineStop', 'offlineKept'],
	...['offlineRemove', 'offlineNoRoom', 'offlineFailed', 'fromCopy', 'fromCopyNewer']
]);

/** The messages that a reader's browser needs: those of its pages, or those of the dialogs over them. */
export function forBrowser(
	all: Map<string, Messages>,
	part: 'pages' | 'dialogs'
): Map<string, Messages> {
	const needed = (key: string) =>
		ofDialogs.has(key)
			? part === 'dialogs'
			: part === 'pages' && !atBuild.has(key) && !buildOnly.some((start) => key.startsWith(start));
	return new Map(
		[...all].map(([language, messages]) => [
			language,
			Object.fromEntries(Object.entries(messages).filter(([key]) => needed(key)))
		])
	);
}

/**
 * One language's messages as an ES module whose default export has a function for each key.
 *
 * @throws {Error} with every problem of the file
 */
export function compileMessages(language: string, all: Map<string, Messages>): string {
	const messages = all.get(language)!;
	const problems = problemsOf(`messages/${language}.json`, messages, all.get(baseLanguage)!);
	if (problems.length) throw new Error(problems.join('\n'));
	// A language that ICU has no plural rules for counts as the base language does, and so does its pseudo.
	const counts =
		language !== pseudoLanguage && MessageFormat.supportedLocalesOf(language).length > 0;
	return compileModule(new MessageFormat(counts ? language : baseLanguage), messages);
}

/**
 * The module that leads to the messages of each language: all at once, or each as a file of its own.
 *
 * @param module what they are imported from, each with a slash and its language
 * @param apart whether `load` fetches a language, and `messages` has only those that were
 */
export function messagesModule(module: string, all: Map<string, Messages>, apart: boolean): string {
	const languages = [...all.keys()];
	const files = languages.map((language) => `'${language}': () => import('${module}/${language}')`);
	const words = languages.map((language, index) => `'${language}': words${index}`);
	const names = [...all].map(([language, { languageName }]) => [language, languageName]);
	return [
		`export const baseLanguage = '${baseLanguage}';`,
		`export const languageNames = ${JSON.stringify(Object.fromEntries(names))};`,
		...(apart
			? [
					`const files = {${files.join()}};`,
					'export const messages = {};',
					'export const load = async (language) => {',
					'	messages[language] = (await files[language]()).default;',
					'};'
				]
			: [
					...languages.map(
						(language, index) => `import words${index} from '${module}/${language}';`
					),
					`export const messages = {${words.join()}};`,
					'export const load = async () => {};'
				])
	].join('\n');
}
