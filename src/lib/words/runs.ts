/** Text that names things in other languages, so that a voice says each as it is said. */

/** A piece of a text; with `language`, a name that is not in the language around it. */
export type Run = { text: string; language?: string };

/**
 * Cuts a text where it names something in another language; the pieces together are the text.
 *
 * @param names by language tag
 * @param around the language of the text
 */
export function runsIn(text: string, names: Record<string, string[]>, around: string): Run[] {
	const known = Object.entries(names)
		.filter(([language]) => language !== around)
		.flatMap(([language, listed]) => listed.map((name) => ({ name, language })));
	const next = known
		.map(({ name, language }) => ({ name, language, at: text.indexOf(name) }))
		.filter(({ at }) => at >= 0)
		// Of two that begin at the same place the longer: it holds the other.
		.toSorted((a, b) => a.at - b.at || b.name.length - a.name.length)[0];
	if (!next) return text ? [{ text }] : [];
	const { name, language, at } = next;
	return [
		...(at ? [{ text: text.slice(0, at) }] : []),
		{ text: name, language },
		...runsIn(text.slice(at + name.length), names, around)
	];
}
