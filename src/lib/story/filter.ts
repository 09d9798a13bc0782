/** What of a story is lit when the reader asks for one voice, or for places of one kind. */
import type { Passage, Place, Story } from './story';

/** A kind of place, as the key has it. */
export type Kind =
	'certain' | 'less-certain' | 'uncertain' | 'measured' | 'fitted' | 'drawn' | 'setting';

/** All kinds, in the key's order. */
export const kinds: Kind[] = [
	'certain',
	'less-certain',
	'uncertain',
	'measured',
	'fitted',
	'drawn',
	'setting'
];

/** What the reader asks to see by itself; with nothing set, everything. */
export type Filter = { voice?: string; key?: Kind };

/** Why a passage is lit: it is what was asked for, what that answers, or what answers it. */
type Part = 'own' | 'claim' | 'reply';

/** What is lit, by id; everything else stands back. */
export type Lit = { places: Set<string>; passages: Map<string, Part> };

/** Whether a place is of a kind. How sure we are is said of what is drawn alone. */
export function isOfKind({ certainty, basis, role, located }: Place, kind: Kind): boolean {
	if (kind === 'setting') return role === 'setting';
	return located && (certainty === kind || basis === kind);
}

/**
 * What a filter lights; `undefined` where it asks for nothing. A passage comes with what it answers and with what
 * answers it, and each of those again with theirs: no claim is ever lit without all its replies, and no reply
 * without all that it answers.
 */
export function litBy(story: Pick<Story, 'passages' | 'places'>, filter: Filter): Lit | undefined {
	const { voice, key } = filter;
	if (!voice && !key) return undefined;
	const ofKind = new Set(
		story.places.filter((place) => !key || isOfKind(place, key)).map(({ id }) => id)
	);
	const own = story.passages.filter(
		(passage) =>
			(!voice || passage.voice === voice) &&
			(!key || passage.places.some((place) => ofKind.has(place)))
	);
	const passages = new Map<string, Part>(own.map(({ id }) => [id, 'own']));
	const byId = new Map(story.passages.map((passage) => [passage.id, passage]));
	// A map goes on to what is added to it on the way.
	for (const lit of passages.keys()) {
		for (const [id, part] of around(byId.get(lit)!)) {
			if (!passages.has(id)) passages.set(id, part);
		}
	}
	const named = new Set(own.flatMap(({ places }) => places));
	return {
		passages,
		places: new Set([...ofKind].filter((id) => !voice || named.has(id)))
	};
}

function around({ answers, answeredBy }: Passage): [string, Part][] {
	return [
		...answers.map((id): [string, Part] => [id, 'claim']),
		...answeredBy.map((id): [string, Part] => [id, 'reply'])
	];
}

/** The filter that an address asks for; what the story does not have is no filter. */
export function filterFrom(query: URLSearchParams, { passages }: Pick<Story, 'passages'>): Filter {
	const voice = query.get('voice');
	const key = query.get('key');
	return {
		...(passages.some((passage) => passage.voice === voice) && { voice: voice! }),
		...(kinds.includes(key as Kind) && { key: key as Kind })
	};
}

/** A filter as the end of an address, with its question mark; nothing for none. */
export function toQuery(filter: Filter): string {
	const set = Object.entries(filter).filter(([, value]) => value !== undefined);
	return set.length ? `?${new URLSearchParams(set)}` : '';
}
