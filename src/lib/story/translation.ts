/** Reads `content/story.<language>.md`: our own words in another language. README documents it. */
import * as v from 'valibot';
import { readMarkdown } from './markdown';
import { fromIssues, type Problem } from './problems';
import { only, text } from './schema';
import type { Inline } from './story';

/** The name of a language's file, from the project's root. */
export function translationFile(language: string): string {
	return `content/story.${language}.md`;
}

/** The name of a language's file of corrections, from the project's root. */
export function correctionsFileIn(language: string): string {
	return `content/corrections.${language}.md`;
}

/** The language of a file in `content/` that is a translation. */
export function languageOf(name: string): string | undefined {
	return /^(?:story|corrections)\.(.+)\.md$/.exec(name)?.[1];
}

const translationMatter = only({
	title: text,
	standfirst: text,
	/** Where the story gives one. */
	dateInferredFrom: v.optional(text),
	/** What speakers are called, by what `said by` says before its comma, or by all that it says. */
	speakers: v.optional(
		v.record(
			v.string(),
			only({ name: v.optional(text), role: v.optional(text) }),
			'list speakers by their names in the story, each with its name and role in this language'
		),
		{}
	),
	/** By id. */
	places: v.record(
		v.string(),
		only({
			name: text,
			note: text,
			// Where the story has them.
			supports: v.optional(text),
			unknown: v.optional(text),
			settledBy: v.optional(text)
		}),
		'list every place by its id, each with its name and note in this language'
	)
});

/** The front matter of a translation. */
export type TranslationMatter = v.InferOutput<typeof translationMatter>;

/** A translation as typed, not yet held against the story. */
export type RawTranslation = {
	/** Absent where it is not whole. */
	matter: TranslationMatter | undefined;
	prose: { inlines: Inline[]; line: number }[];
	problems: Problem[];
};

/** Takes a translation apart. Never throws: what it cannot read becomes a problem. */
export function readTranslation(file: string, markdown: string): RawTranslation {
	const raw = readMarkdown(file, markdown, 'translation');
	const matter = v.safeParse(translationMatter, raw.matter);
	return {
		matter: matter.success ? matter.output : undefined,
		prose: raw.sections.flatMap((section) =>
			'prose' in section ? [{ inlines: section.prose, line: section.line }] : []
		),
		problems:
			matter.success || raw.matter === undefined
				? raw.problems
				: [...raw.problems, ...fromIssues(file, 'front matter', matter.issues)]
	};
}
