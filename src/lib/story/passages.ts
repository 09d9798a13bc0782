/** Passages as the file has them: read, checked, and held against the places that they mention. */
import * as v from 'valibot';
import type { RawPassage, RawStory } from './markdown';
import { fromIssues, type Problem } from './problems';
import type { RawPlaces } from './places';
import { passageMatter } from './schema';
import { placesFile, storyFile } from './files';
import type { Passage, Speaker } from './story';
import { parseWhen, whenExamples, whenGrammar } from './when';

/** A passage whose list is valid, before it knows of its neighbours. */
export type ReadPassage = Omit<Passage, 'answeredBy' | 'scenes' | 'href' | 'voice'> & {
	line: number;
};

/** A passage, or none where its list has a problem, which is added to the others. */
export function readPassage(
	{ line, inlines, matter }: RawPassage,
	problems: Problem[]
): ReadPassage[] {
	const where = `passage at line ${line}`;
	const parsed = v.safeParse(passageMatter, matter);
	if (!parsed.success) {
		problems.push(...fromIssues(storyFile, where, parsed.issues));
		return [];
	}
	const { id, saidBy, speaker, toldTo, when: typed, answers } = parsed.output;
	const when = typed === undefined ? undefined : parseWhen(typed);
	if (typed !== undefined && !when) {
		problems.push({
			file: storyFile,
			where: `${where}, when`,
			expected: whenGrammar,
			found: `"${typed}"`,
			fix: `write for example ${whenExamples}`
		});
	}
	const places = [...new Set(inlines.flatMap(({ place }) => place ?? []))];
	return [
		{
			id,
			inlines,
			speaker: { ...speakerOf(saidBy), kind: speaker },
			toldTo,
			when,
			answers,
			places,
			line
		}
	];
}

/** "Name, what the person is": the first comma parts the two. */
function speakerOf(saidBy: string): Omit<Speaker, 'kind'> {
	const comma = saidBy.indexOf(',');
	return comma < 0
		? { name: saidBy }
		: { name: saidBy.slice(0, comma).trim(), role: saidBy.slice(comma + 1).trim() };
}

/** Links that lead nowhere, ids given twice, places that no passage mentions. */
export function linkProblems(
	raw: RawStory,
	passages: ReadPassage[],
	{ features, ids: placeIds }: RawPlaces
): Problem[] {
	const problems: Problem[] = [];
	const report = (file: string, where: string, expected: string, found: string, fix: string) =>
		problems.push({ file, where, expected, found, fix });
	const known = new Set(placeIds);
	for (const section of placeIds ? raw.sections : []) {
		const { inlines, line } =
			'passage' in section ? section.passage : { inlines: section.prose, line: section.line };
		for (const { place } of inlines) {
			if (place === undefined || known.has(place)) continue;
			report(
				storyFile,
				`line ${line}`,
				`the id of a place in ${placesFile}: ${[...known].join(', ')}`,
				`#${place}`,
				'correct the link, or add the place'
			);
		}
	}
	const ids = new Set<string>();
	for (const { id, line } of passages) {
		if (ids.has(id)) {
			report(
				storyFile,
				`passage at line ${line}`,
				'an id that no other passage has',
				`"${id}" a second time`,
				'give one of the two another id'
			);
		}
		ids.add(id);
	}
	for (const { answers, line } of passages) {
		for (const answer of answers.filter((id) => !ids.has(id))) {
			report(
				storyFile,
				`passage at line ${line}, answers`,
				`the id of a passage: ${[...ids].join(', ')}`,
				`"${answer}"`,
				'correct the id'
			);
		}
	}
	// Passages that have another problem mention their places all the same.
	const mentioned = new Set(
		raw.sections.flatMap((section) =>
			'passage' in section ? section.passage.inlines.flatMap(({ place }) => place ?? []) : []
		)
	);
	const unmentioned = features.filter(({ id }) => !raw.unread && !mentioned.has(id));
	for (const { id } of unmentioned) {
		report(
			placesFile,
			`feature "${id}"`,
			`a passage in ${storyFile} that mentions the place`,
			'none',
			`link its name in a passage, as in [the name](#${id}), or take the place out`
		);
	}
	return problems;
}
