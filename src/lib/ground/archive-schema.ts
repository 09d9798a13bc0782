/** How an archive's schema is brought into ours. There is a small module for each that people have. */
import type { GroundLayer, Properties } from './schema';

/** A feature as an archive has it. */
export type Source = {
	/** Its layer there. */
	layer: string;
	/** As vector tiles count: 1 point, 2 line, 3 polygon. */
	type: 1 | 2 | 3;
	properties: Record<string, string | number | boolean>;
};

/** What a feature becomes: its layer in our ground and what it says there. */
export type Mapped = { layer: GroundLayer; properties: Properties };

/** A road, river or street by its name: its line is not drawn, its name is set once along it. */
export type NamedLine = {
	kind: 'street' | 'river' | 'shield';
	name: string;
	properties: Record<string, string>;
};

/** An archive's schema. */
export type ArchiveSchema = {
	name: string;
	/** Layers by which it is known: an archive with all of them is in this schema. */
	marks: string[];
	/** Whom the schema itself asks to be credited. */
	credit: string[];
	licence: string;
	/** What a feature is in our ground; nothing for what the ground does not show. */
	map: (source: Source, languages: string[]) => Mapped[];
	/** What is lettered along a line. */
	nameLine: (source: Source, languages: string[]) => NamedLine[];
};

const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;

/**
 * The names of a feature as ours: its own, and those of the languages that differ from it.
 *
 * @param own keys that may hold its own name, the best first
 * @param key the key of a language's name
 */
export function namesOf(
	properties: Source['properties'],
	own: string[],
	key: (language: string) => string,
	languages: string[]
): Record<string, string> {
	const first = own.map((each) => properties[each]).find((value) => value !== undefined);
	if (first === undefined) return {};
	const name = String(first);
	const names: Record<string, string> = { name };
	for (const language of languages) {
		const other = properties[key(language)];
		if (other !== undefined && other !== name) names[`name:${language}`] = String(other);
	}
	// Who reads Latin letters is given a name in them, where there is one.
	if (!latin.test(name)) {
		const transcribed = properties['name:latin'] ?? properties['name:en'];
		for (const language of transcribed === undefined ? [] : languages) {
			if (!latinScript(language)) continue;
			names[`name:${language}`] ??= String(transcribed);
		}
	}
	return names;
}

/** Whether a language is written in Latin letters. */
function latinScript(language: string): boolean {
	return new Intl.Locale(language).maximize().script === 'Latn';
}
