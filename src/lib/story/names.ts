/** Text that names things in other languages, so that a voice says each as it is said. */

/** A piece of a text; with `language`, a name that is not in the language around it. */
export type Run = { text: string; language?: string };

/** Names by the tag of their language. */
export type Names = Record<string, string[]>;

/** What a pattern would read as more than itself. */
const special = /[\\^$.*+?()[\]{}|/]/g;

/**
 * Cuts a text where it names something in another language; the pieces together are the text. A name counts
 * where it stands as a word of its own, the longest first.
 *
 * @param around the language of the text
 */
export function runsIn(text: string, names: Names, around: string): Run[] {
	const languageOf = new Map(
		Object.entries(names)
			.filter(([language]) => language !== around)
			.flatMap(([language, listed]) => listed.map((name) => [name, language] as const))
			// Most texts name nothing, and a pattern of letters takes a browser long to make.
			.filter(([name]) => text.includes(name))
	);
	if (!languageOf.size) return text ? [{ text }] : [];
	const any = [...languageOf.keys()]
		.toSorted((a, b) => b.length - a.length)
		.map((name) => name.replace(special, '\\$&'))
		.join('|');
	return text
		.split(new RegExp(`(?<![\\p{L}\\p{N}])(${any})(?![\\p{L}\\p{N}])`, 'u'))
		.filter(Boolean)
		.map((text) => ({ text, language: languageOf.get(text) }));
}

/** Names that none of the texts hold. */
export function missingNames(names: Names, texts: string[]): { language: string; name: string }[] {
	return Object.entries(names).flatMap(([language, listed]) =>
		listed
			.filter((name) => {
				const alone = { [language]: [name] };
				return !texts.some((text) => runsIn(text, alone, '').some((run) => run.language));
			})
			.map((name) => ({ language, name }))
	);
}
