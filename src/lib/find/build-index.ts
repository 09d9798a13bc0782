/** Makes the index of all that can be found. Runs at build. */
import { metresApart } from '$lib/geo/metres-apart';
import type { Bounds } from '$lib/geo/lng-lat';
import { contains } from '$lib/geo/bounds';
import { isLong, partsOf } from '$lib/story/parts';
import { plainText } from '$lib/story/plain-text';
import type { Story } from '$lib/story/story';
import { maxZoomOf } from '$lib/story/target';
import {
	groundZooms,
	type FindIndex,
	type GroundKind,
	type GroundLabel
} from './find-index';
import { foldedName } from './fold';

/** What the index is made of. */
export type Findable = {
	/** The story as the page tells it. */
	story: Story;
	/** The language of the page. */
	language: string;
	/** The story in every language of the interface, for its places' other names. */
	others: Story[];
	/** Names on the ground, the most important first. */
	labels: GroundLabel[];
	/** What each kind of thing on the ground is called. */
	kinds: FindIndex['kinds'];
};

/** Things on the ground that an index holds at the most, so that it stays small: some 25 kB packed. */
const mostOnGround = 2200;

/** How many times further off than others a kind is worth finding. */
const weight: Partial<Record<GroundKind, number>> = { city: 30, sea: 30, town: 8, airport: 4 };

/** Within this many metres things of one kind and name are taken for one: a long street is named many times. */
const sameThing: Partial<Record<GroundKind, number>> = { sea: 500_000, river: 40_000 };
const sameOtherwise = 5000;

/** The index of a story, in one language. */
export function buildIndex({ story, language, others, labels, kinds }: Findable): FindIndex {
	const names = namesIn(story, others);
	const foreign = (own: string) => (own === language ? undefined : own);
	return {
		language: foreign(story.language),
		articleLanguage: foreign(story.article.language),
		places: story.places.map(({ id, number }) => ({ id, number, names: names.get(id)! })),
		voices: voicesOf(story),
		passages: (isLong(story) ? [] : story.passages).map(({ id, inlines, speaker }) => ({
			id,
			text: plainText(inlines),
			speaker: speaker.name
		})),
		ground: groundOf(story, labels, kinds),
		maxZoom: maxZoomOf(story.places),
		kinds
	};
}

/** Texts that are not the same to a reader who leaves out accents and case, in their order. */
function distinct(texts: string[]): string[] {
	const seen = new Set(['']);
	return texts.filter((text) => {
		const key = foldedName(text);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** All that each place goes by: on the page, in the article, and in other languages. */
function namesIn(story: Story, others: Story[]): Map<string, string[]> {
	const names = new Map(
		story.places.map(({ id, name, nameInText }): [string, string[]] => [id, [name, nameInText]])
	);
	for (const { text, place } of story.passages.flatMap(({ inlines }) => inlines)) {
		if (place !== undefined) names.get(place)?.push(text);
	}
	for (const { id, name } of others.flatMap(({ places }) => places)) names.get(id)?.push(name);
	return new Map([...names].map(([id, all]) => [id, distinct(all)]));
}

function voicesOf(story: Story): FindIndex['voices'] {
	const { passages } = story;
	const part = partsByPassage(story);
	const voices = new Map<string, FindIndex['voices'][number]>();
	for (const { id, speaker } of passages) {
		const key = JSON.stringify([speaker.name, speaker.role]);
		if (!voices.has(key)) {
			voices.set(key, {
				...{ name: speaker.name, role: speaker.role, passage: id },
				...(part.has(id) && { part: part.get(id) })
			});
		}
	}
	return [...voices.values()];
}

/** The part that each passage stands in, counted from 1; nothing of a story on one page. */
function partsByPassage(story: Story): Map<string, number> {
	if (!isLong(story)) return new Map();
	return new Map(
		partsOf(story.sections, story.passages).flatMap((part, index) =>
			part.flatMap((section): [string, number][] =>
				'passage' in section ? [[section.passage, index + 1]] : []
			)
		)
	);
}

/** All that the story says, as a page shows it, to see whether it names something. */
function wordsOf({ title, standfirst, article, sections, passages, places }: Story): string {
	const texts = [
		...[title, standfirst, article.headline],
		...sections.flatMap((section) => ('prose' in section ? plainText(section.prose) : [])),
		...passages.flatMap(({ inlines, speaker, toldTo }) => [
			...[plainText(inlines), speaker.name],
			...[speaker.role ?? '', toldTo ?? '']
		]),
		...places.flatMap(({ name, nameInText, note }) => [name, nameInText, note])
	];
	return ` ${texts.map(foldedName).join(' ')} `;
}

const isKind = (kind: string): kind is GroundKind => kind in groundZooms;

/** The ground's names that a reader can get to: each once, those nearest to the scenes, none of the story's own. */
function groundOf(
	story: Story,
	labels: GroundLabel[],
	kinds: FindIndex['kinds']
): FindIndex['ground'] {
	const words = wordsOf(story);
	const each = new Set(words.split(' '));
	// A long story is not gone through for each name: most have a word that it does not have at all.
	const isSaid = (name: string) =>
		name.split(' ').every((word) => each.has(word)) && words.includes(` ${name} `);
	const places = new Set(story.places.map(({ name }) => foldedName(name)));
	const [west, south, east, north] = story.bounds;
	const middle = [(west + east) / 2, (south + north) / 2];
	const kept = labels
		.filter(({ kind, names, position }) => {
			const named = names[0] && isKind(kind) && !places.has(foldedName(names[0]));
			return named && within(story.maxBounds, position);
		})
		.map((label) => {
			const worth = weight[label.kind as GroundKind] ?? 1;
			return { ...label, off: metresApart(label.position, middle) / worth };
		})
		.toSorted((a, b) => a.off - b.off);
	const once = new Map<string, typeof kept>();
	const unique = kept.filter((label) => {
		// What is called the same is the same: one canal is a line here and an area there.
		const key = `${kinds[label.kind as GroundKind]} ${foldedName(label.names[0]!)}`;
		const same = once.get(key) ?? [];
		const reach = sameThing[label.kind as GroundKind] ?? sameOtherwise;
		if (same.some(({ position }) => metresApart(position, label.position) < reach)) return false;
		once.set(key, [...same, label]);
		return true;
	});
	const byKind: FindIndex['ground'] = {};
	// By name, so that alike names lie together: the file packs better.
	const chosen = unique
		.slice(0, mostOnGround)
		.toSorted((a, b) => (a.names[0]! < b.names[0]! ? -1 : 1));
	for (const { kind, names, position } of chosen) {
		const [name, ...more] = distinct(names);
		const digits = kind === 'street' ? 4 : 3;
		const [lng, lat] = position.map((degrees) => Number(degrees.toFixed(digits)));
		const said = [name!, ...more].some((each) => isSaid(foldedName(each)));
		const own = more.length ? [name!, ...more] : name!;
		(byKind[kind as GroundKind] ??= []).push(said ? [own, lng!, lat!, 1] : [own, lng!, lat!]);
	}
	return byKind;
}

/** Whether a position lies in bounds, on whichever turn around the world they are. */
function within(bounds: Bounds, [lng, lat]: number[]): boolean {
	return [-360, 0, 360].some((turn) => contains(bounds, [lng! + turn, lat!]));
}
