/** Reads `content/corrections.md`: what was wrong and has been put right. README documents the grammar. */
import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { correctionsFile, placesFile } from './files';
import { comment, inlines, type Report } from './markdown';
import { lineOf, markdownTree } from './markdown-tree';
import { StoryError, type Problem } from './problems';
import type { Correction, Inline, Story } from './story';
import { correctionsFileIn } from './translation';
import { isDay } from './when';

/** A day's corrections as typed, with the line of its heading. */
type ReadCorrection = Correction & { line: number };

/** What a file of corrections holds, the newest day first, and what is wrong with it. */
type ReadCorrections = { entries: Correction[]; problems: Problem[] };

/**
 * Takes a file of corrections apart. Never throws: what it cannot read becomes a problem.
 *
 * @param file its name, for messages
 * @param markdown its text; an empty one has no corrections
 * @param places the ids of the story's places, which its links lead to; `undefined` where they are not known
 */
export function readCorrections(
	file: string,
	markdown: string,
	places: string[] | undefined
): ReadCorrections {
	const { root, problems } = markdownTree(file, markdown);
	const at = (line: number, expected: string, found: string, fix: string) =>
		problems.push({ file, where: `line ${line}`, expected, found, fix });
	const report: Report = (node, ...rest) => at(lineOf(node), ...rest);

	const days: ReadCorrection[] = [];
	for (const node of root.children) {
		const day = days.at(-1);
		if (node.type === 'heading') {
			days.push(readHeading(node, day?.date, report));
		} else if (node.type === 'paragraph' && day) {
			const words = inlines(node, report);
			for (const link of places ? unknownPlaces(words, places) : []) {
				const expected = `the id of a place in ${placesFile}: ${places?.join(', ')}`;
				report(node, expected, link, 'correct the link');
			}
			day.paragraphs.push(words);
		} else if (node.type === 'paragraph') {
			report(node, 'a day first', 'a paragraph', 'put a heading such as "## 2026-11-25" above it');
		} else if (!(node.type === 'html' && comment.test(node.value))) {
			report(
				node,
				'days as headings, and paragraphs',
				node.type,
				'take it out, or write it as a paragraph'
			);
		}
	}
	for (const { line, paragraphs } of days) {
		if (paragraphs.length) continue;
		at(line, 'what was corrected on that day', 'nothing', 'write a paragraph, or take the day out');
	}
	return { entries: days.map(({ date, paragraphs }) => ({ date, paragraphs })), problems };
}

/** @param after the day of the heading before */
function readHeading(node: Heading, after: string | undefined, report: Report): ReadCorrection {
	const typed = toString(node).trim();
	const marks = '#'.repeat(node.depth);
	if (node.depth !== 2 || !isDay(typed)) {
		report(
			node,
			'a day as a heading, "## YYYY-MM-DD"',
			`"${marks} ${typed}"`,
			'write for example "## 2026-11-25", and nothing else on the line'
		);
	} else if (after !== undefined && isDay(after) && typed >= after) {
		report(
			node,
			`a day before ${after}: the newest comes first, each day once`,
			typed,
			'put the days in order, and what belongs to one day under one heading'
		);
	}
	return { date: typed, paragraphs: [], line: lineOf(node) };
}

/** Links to places that the story does not have. */
function unknownPlaces(words: Inline[], places: string[]): string[] {
	return words.flatMap(({ place }) =>
		place === undefined || places.includes(place) ? [] : [`#${place}`]
	);
}

/**
 * The story with its corrections in another language.
 *
 * @param markdown the text of the language's file
 * @throws {StoryError} with every problem found in the file
 */
export function translateCorrections(story: Story, language: string, markdown: string): Story {
	const file = correctionsFileIn(language);
	const ids = story.places.map(({ id }) => id);
	const { entries, problems } = readCorrections(file, markdown, ids);
	if (!problems.length) problems.push(...mismatches(file, entries, story.corrections));
	if (problems.length) throw new StoryError(problems);
	return { ...story, corrections: entries, correctionsLanguage: language };
}

/** What a paragraph must have in common with the one that it translates: its places. */
const placesIn = (words: Inline[]) =>
	[...new Set(words.flatMap(({ place }) => place ?? []))].sort().join(', ');

/** Where a translation tells of other days, paragraphs or places than the file it translates. */
function mismatches(file: string, told: Correction[], original: Correction[]): Problem[] {
	const list = (days: Correction[]) => days.map(({ date }) => date).join(', ') || 'none';
	const fix = `translate ${correctionsFile} paragraph by paragraph, in its order`;
	if (list(told) !== list(original)) {
		const expected = `the days of ${correctionsFile}: ${list(original)}`;
		return [{ file, where: 'its headings', expected, found: list(told), fix }];
	}
	return original.flatMap(({ date, paragraphs }, index): Problem[] => {
		const own = told[index]!.paragraphs;
		const where = `## ${date}`;
		if (own.length !== paragraphs.length) {
			const expected = `${paragraphs.length} paragraphs, as in ${correctionsFile}`;
			return [{ file, where, expected, found: `${own.length}`, fix }];
		}
		return paragraphs.flatMap((words, number) => {
			const [expected, found] = [placesIn(words), placesIn(own[number]!)];
			return expected === found
				? []
				: [
						{
							file,
							where: `${where}, paragraph ${number + 1}`,
							expected: `links to these places, as in ${correctionsFile}: ${expected || 'none'}`,
							found: found || 'none',
							fix: 'link the same places'
						}
					];
		});
	});
}
