/**
 * What one page carries of a story that is told in parts: the passages that stand on it, the places that it names,
 * and where the rest is. So a page weighs the same in a story of a hundred places and in one of ten thousand.
 */
import { union } from '$lib/geo/extents';
import { isOfKind, kinds } from '$lib/story/filter';
import { partsOf } from '$lib/story/parts';
import { passagesAbout } from '$lib/story/passages-about';
import type { Section } from '$lib/story/story';
import { maxZoomOf } from '$lib/story/target';
import type { LocalizedDistance } from './distance-text';
import type { LocalizedPassage, LocalizedPlace, LocalizedStory, WholeStory } from './localize';

/** What a page is about: a place, or a part of the story, counted from 1; the first part is the story's own page. */
export type PageSubject = { place?: string; part?: number };

/** A page's story, and the distances that it lists. */
export type StoryPage = { story: LocalizedStory; distances: LocalizedDistance[] };

/** One part, for a list of all. */
type PartEntry = { part: number; places: LocalizedPlace[]; passages: number };

/** Passages before and after those of a place that its page has. */
const around = 1;

/** A story in parts. */
export interface StoryInParts {
	parts: PartEntry[];
	/** The part that has a passage, or that is the first to name a place; 1 for what is not there. */
	partOf: (id: string) => number;
	/** @throws {Error} for what the story does not have */
	page: (subject: PageSubject) => StoryPage;
}

/** Takes a story apart, once for all pages. */
export function inParts(story: LocalizedStory, distances: LocalizedDistance[]): StoryInParts {
	const parts = partsOf(story.sections, story.passages);
	const passages = new Map(story.passages.map((passage) => [passage.id, passage]));
	const places = new Map(story.places.map((place) => [place.id, place]));
	const order = new Map(story.passages.map(({ id }, index) => [id, index]));
	const sectionsAt = parts.map((sections) => sections.flatMap(passageOf));
	const partOf = new Map<string, number>();
	const mentions = new Map<string, LocalizedPassage[]>();
	sectionsAt.forEach((ids, index) => {
		for (const id of ids) {
			partOf.set(id, index + 1);
			for (const place of passages.get(id)!.places) {
				if (!partOf.has(place)) partOf.set(place, index + 1);
				const own = mentions.get(place) ?? [];
				mentions.set(place, own);
				own.push(passages.get(id)!);
			}
		}
	});
	const scenes = story.places.filter(({ number }) => number !== undefined);
	const distancesAt = new Map<number, LocalizedDistance[]>();
	for (const distance of distances) {
		for (const end of distance.between) {
			const own = distancesAt.get(end) ?? [];
			distancesAt.set(end, own);
			own.push(distance);
		}
	}
	const indexOf = new Map(story.places.map(({ id }, index) => [id, index]));
	const placesIn = parts.map((): LocalizedPlace[] => []);
	for (const place of story.places) placesIn[(partOf.get(place.id) ?? 1) - 1]!.push(place);
	const counts: Omit<WholeStory, 'part' | 'elsewhere'> = {
		places: story.places.length,
		scenes: scenes.length,
		passages: story.passages.length,
		parts: parts.length,
		maxZoom: maxZoomOf(story.places),
		kinds: Object.fromEntries(
			kinds.map((kind) => [kind, story.places.filter((place) => isOfKind(place, kind)).length])
		)
	};

	/** The story with no more than some sections and places, in their order. */
	const only = (sections: Section[], ids: Set<string>, part: number): LocalizedStory => {
		const shown = sections.flatMap(passageOf);
		const here = new Set(shown);
		const own = shown.map((id) => passages.get(id)!);
		const answers = own.flatMap(({ answeredBy }) => answeredBy).filter((id) => !here.has(id));
		return {
			...story,
			sections,
			passages: own.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!),
			places: [...ids]
				.map((id) => places.get(id)!)
				.toSorted((a, b) => indexOf.get(a.id)! - indexOf.get(b.id)!),
			moments: [],
			inTime: { dated: [], undated: [] },
			corrections: story.corrections.filter(({ paragraphs }) =>
				paragraphs.some((inlines) => inlines.some(({ place }) => place && ids.has(place)))
			),
			whole: {
				...counts,
				part,
				elsewhere: Object.fromEntries(
					answers.map((id) => [id, { part: partOf.get(id)!, name: passages.get(id)!.speaker.name }])
				)
			}
		};
	};

	const pageOfPart = (part: number): StoryPage => {
		const sections = parts[part - 1];
		if (!sections) throw new Error(`the story has no part ${part}`);
		const shown = new Set(sectionsAt[part - 1]);
		const named = sectionsAt[part - 1]!.flatMap((id) => passages.get(id)!.places);
		const excerpt = only(sections, new Set([...named]), part);
		const own = excerpt.places.filter(({ number }) => number !== undefined);
		return {
			story: {
				...excerpt,
				moments: story.moments
					.map((ids) => ids.filter((id) => shown.has(id)))
					.filter((ids) => ids.length),
				// The first part is the story's own page, and shows all of it.
				bounds: part === 1 || !own.length ? story.bounds : union(own.map(({ bounds }) => bounds))
			},
			distances: []
		};
	};

	const pageOfPlace = (id: string): StoryPage => {
		const place = places.get(id);
		if (!place) throw new Error(`there is no place "${id}"`);
		const own = mentions.get(id) ?? [];
		const answering = own.flatMap(({ answeredBy }) => answeredBy).map((id) => passages.get(id)!);
		const { mentions: said, replies } = passagesAbout([...new Set([...own, ...answering])], id);
		const at = [...said, ...replies].map(({ id }) => order.get(id)!);
		const near = new Set(
			at.flatMap((index) =>
				story.passages.slice(Math.max(0, index - around), index + around + 1).map(({ id }) => id)
			)
		);
		const sections = story.passages
			.slice(Math.max(0, Math.min(...at) - around), Math.max(...at) + around + 1)
			.filter(({ id }) => near.has(id))
			.map(({ id }): Section => ({ passage: id }));
		const apart = distancesAt.get(indexOf.get(id)!) ?? [];
		const neighbours = place.number
			? [scenes[place.number - 2], scenes[place.number]].flatMap((scene) => scene?.id ?? [])
			: [];
		const ids = new Set([
			id,
			...neighbours,
			...[...near].flatMap((id) => passages.get(id)!.places),
			...apart.flatMap(({ between }) => between.map((index) => story.places[index]!.id))
		]);
		const excerpt = only(sections, ids, partOf.get(id) ?? 1);
		const inExcerpt = new Map(excerpt.places.map(({ id }, index) => [id, index]));
		const moved = (index: number) => inExcerpt.get(story.places[index]!.id)!;
		return {
			story: excerpt,
			distances: apart.map((distance) => ({
				...distance,
				between: [moved(distance.between[0]), moved(distance.between[1])]
			}))
		};
	};

	return {
		parts: placesIn.map((own, index) => ({
			part: index + 1,
			places: own,
			passages: sectionsAt[index]!.length
		})),
		partOf: (id) => partOf.get(id) ?? 1,
		page: ({ place, part = 1 }) => (place === undefined ? pageOfPart(part) : pageOfPlace(place))
	};
}

const passageOf = (section: Section): string[] => ('passage' in section ? [section.passage] : []);
