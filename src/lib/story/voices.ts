/** The voices of a story: who says its passages, and all that each of them says. */
import type { Passage, Speaker } from './story';

/** Someone who says passages. A name is one voice, whatever else is said of it from one passage to the next. */
export type Voice<P extends Passage = Passage> = {
	/** Part of an address that others keep. */
	id: string;
	name: string;
	kind: Speaker['kind'];
	/** What the passages say that it is, each once. */
	roles: string[];
	/** Its passages, in the article's order. */
	passages: P[];
};

/** All voices, in the order in which they are first heard. */
export function voicesOf<P extends Passage>(passages: P[]): Voice<P>[] {
	const voices = new Map<string, Voice<P>>();
	for (const passage of passages) {
		const { name, kind, role } = passage.speaker;
		const voice = voices.get(passage.voice) ?? {
			...{ id: passage.voice, name, kind },
			...{ roles: [], passages: [] }
		};
		voices.set(passage.voice, voice);
		voice.passages.push(passage);
		if (role && !voice.roles.includes(role)) voice.roles.push(role);
	}
	return [...voices.values()];
}

/**
 * The id of the voice that says each passage: its name in Latin letters without accents; for a name that has
 * none, the id of the first passage that it says. Where two names come to the same, the later one is counted.
 * Taken from the names as they were first typed, so that it is the same in each language.
 */
export function voiceIds(passages: { id: string; speaker: { name: string } }[]): string[] {
	const idOf = new Map<string, string>();
	const taken = new Set<string>();
	for (const { id, speaker } of passages) {
		if (idOf.has(speaker.name)) continue;
		const free = freeAmong(taken, slugOf(speaker.name) ?? id);
		taken.add(free);
		idOf.set(speaker.name, free);
	}
	return passages.map(({ speaker }) => idOf.get(speaker.name)!);
}

function freeAmong(taken: Set<string>, wanted: string): string {
	let free = wanted;
	for (let count = 2; taken.has(free); count++) free = `${wanted}-${count}`;
	return free;
}

/** None for a name without a Latin letter: its digits alone would say nothing. */
function slugOf(name: string): string | undefined {
	const slug = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	return /[a-z]/.test(slug) ? slug : undefined;
}
