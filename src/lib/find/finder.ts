/** Finds what a reader types among all that can be found. Pure: what is done with it is the page's. */
import { metresApart } from '$lib/geo/metres-apart';
import {
	groundZooms,
	type FindablePlace,
	type FindIndex,
	type GroundKind,
	type Spot
} from './find-index';
import { foldedName } from './fold';
import { excerpt, marked, type Marked } from './marked';
import { Texts, type Match, type Range } from './matching';

/** Where something that was found leads. */
export type Goal =
	| { place: string }
	| { passage: string; part?: number }
	| { spot: Spot; name: string; inStory: boolean };

/** Something that was found, as a list shows it. */
export type Found = {
	key: string;
	/** The number of a scene. */
	number?: number;
	title: Marked;
	/** The language of the title where it is not the page's; none of a name that may be in any. */
	language?: string;
	/** The other name by which a place was found. */
	alias?: Marked;
	/** Who or what it is. */
	detail?: string;
	/** The town that tells it from others of its name. */
	near?: string;
	goal: Goal;
};

/** What was found, by sort; only sorts of which there is something. */
export type FoundGroup = { sort: Sort; found: Found[] };

/** The sorts of things, in the order in which they are listed, each with how many at the most. */
const most = { places: 6, voices: 3, passages: 4, ground: 8 };
export type Sort = keyof typeof most;

/** Sorts that are short names: among the many short words of a passage any wrong letter makes another. */
const names = new Set<Sort>(['places', 'ground']);

/** A name among those of something. */
type Named<T> = { of: T; name: string };

type GroundThing = { kind: GroundKind; name: string; lng: number; lat: number; inStory: boolean };

/** Looks through an index, as often as is typed. */
export class Finder {
	readonly #index: FindIndex;
	readonly #placeNames: Named<FindablePlace>[];
	readonly #voiceNames: Named<FindIndex['voices'][number]>[];
	readonly #groundNames: Named<GroundThing>[];
	readonly #towns: GroundThing[];
	readonly #texts: Record<Sort, Texts>;

	/** @param known one of the same index but for its places: what it has made ready of the rest is taken over */
	constructor(index: FindIndex, known?: Finder) {
		this.#index = index;
		this.#placeNames = index.places.flatMap((of) => of.names.map((name) => ({ of, name })));
		this.#voiceNames = index.voices.flatMap((of) =>
			[of.name, of.role].flatMap((name) => (name ? { of, name } : []))
		);
		this.#groundNames = Object.entries(index.ground).flatMap(([kind, entries]) =>
			entries.flatMap(([own, lng, lat, inStory]) => {
				const names = [own].flat();
				const of = { kind: kind as GroundKind, name: names[0]!, lng, lat, inStory: !!inStory };
				return names.map((name) => ({ of, name }));
			})
		);
		this.#towns = this.#groundNames
			.map(({ of }) => of)
			.filter(({ kind }) => ['city', 'town', 'village'].includes(kind));
		const textsOf = (all: Named<unknown>[]) => new Texts(all.map(({ name }) => name));
		this.#texts = {
			...(known
				? known.#texts
				: {
						voices: textsOf(this.#voiceNames),
						passages: new Texts(index.passages.map(({ text }) => text)),
						ground: textsOf(this.#groundNames)
					}),
			places: textsOf(this.#placeNames)
		};
	}

	/** The same with other places. */
	withPlaces(places: FindablePlace[]): Finder {
		return new Finder({ ...this.#index, places }, this);
	}

	/**
	 * What there is by a name or words, the best of each sort first. Mistakes are forgiven in names of the
	 * story's places always, elsewhere where nothing else is found.
	 *
	 * @param sorts where to look; without a map that moves there is no going to the ground
	 */
	find(typed: string, sorts: Sort[] = ['places', 'voices', 'passages', 'ground']): FoundGroup[] {
		const exact = sorts.map((sort) =>
			this.#groupOf(sort, this.#texts[sort].search(typed, 'nothing'))
		);
		// Of four letters, one wrong makes many other words.
		const short = foldedName(typed).length < 5;
		const any = exact.some(({ found }) => found.length);
		const forgiven = exact.map((group) => {
			if (any && (group.sort !== 'places' || short)) return group;
			return this.#more(group, this.#texts[group.sort].search(typed, 'mistakes'));
		});
		if (forgiven.some(({ found }) => found.length)) {
			const places = forgiven.map((group) =>
				group.sort === 'places' && !group.found.length
					? this.#more(group, this.#texts.places.search(typed, 'most'))
					: group
			);
			return places.filter(({ found }) => found.length);
		}
		return forgiven
			.filter(({ sort }) => names.has(sort))
			.map((group) => this.#more(group, this.#texts[group.sort].search(typed, 'most')))
			.filter(({ found }) => found.length);
	}

	/** A group with what else matches, each once. */
	#more({ sort, found }: FoundGroup, matches: Match[]): FoundGroup {
		const known = new Set(found.map(({ key }) => key));
		const others = this.#groupOf(sort, matches).found.filter(({ key }) => !known.has(key));
		return { sort, found: [...found, ...others].slice(0, most[sort]) };
	}

	#groupOf(sort: Sort, matches: Match[]): FoundGroup {
		const found = new Map<string, Found>();
		for (const match of sort === 'places' ? this.#ownNamesFirst(matches) : matches) {
			if (found.size === most[sort]) break;
			const each = this[sort](match);
			if (!found.has(each.key)) found.set(each.key, each);
		}
		return {
			sort,
			found: sort === 'ground' ? this.#toldApart([...found.values()]) : [...found.values()]
		};
	}

	/** The matches of places' names, those of the page's own names before others of the same place. */
	#ownNamesFirst(matches: Match[]): Match[] {
		const ownOf = ({ index, distance }: Match) => {
			const { of } = this.#placeNames[index]!;
			return matches.find((other) => {
				const same = this.#placeNames[other.index]!;
				return same.of === of && same.name === of.names[0] && other.distance === distance;
			});
		};
		return matches.map((match) => ownOf(match) ?? match);
	}

	private places({ index, ranges }: Match): Found {
		const { of, name } = this.#placeNames[index]!;
		const own = of.names[0]!;
		return {
			key: of.id,
			number: of.number,
			title: marked(own, name === own ? ranges : []),
			language: this.#index.language,
			alias: name === own ? undefined : marked(name, ranges),
			goal: { place: of.id }
		};
	}

	private voices({ index, ranges }: Match): Found {
		const { of, name } = this.#voiceNames[index]!;
		const all = of.role ? `${of.name}, ${of.role}` : of.name;
		const shift = name === of.name ? 0 : of.name.length + 2;
		return {
			key: all,
			title: marked(
				all,
				ranges.map(([from, to]): Range => [from + shift, to + shift])
			),
			language: this.#index.language,
			goal: { passage: of.passage, part: of.part }
		};
	}

	private passages({ index, ranges }: Match): Found {
		const { id, text, speaker } = this.#index.passages[index]!;
		return {
			key: id,
			title: excerpt(text, ranges),
			language: this.#index.articleLanguage,
			detail: speaker,
			goal: { passage: id }
		};
	}

	private ground({ index, ranges }: Match): Found {
		const { of, name } = this.#groundNames[index]!;
		const { kind, lng, lat, inStory } = of;
		const zoom = Math.min(groundZooms[kind], this.#index.maxZoom);
		return {
			key: `${kind} ${of.name} ${lng} ${lat}`,
			title: marked(of.name, name === of.name ? ranges : []),
			alias: name === of.name ? undefined : marked(name, ranges),
			detail: this.#index.kinds[kind],
			goal: { spot: { lng, lat, zoom }, name: of.name, inStory }
		};
	}

	/** Things of one name, each with the town that it is nearest to. */
	#toldApart(found: Found[]): Found[] {
		const nameOf = ({ title }: Found) => foldedName(title.map(({ text }) => text).join(''));
		const names = found.map(nameOf);
		return found.map((each, index) => {
			const { goal } = each;
			if (!('spot' in goal) || names.indexOf(names[index]!) === names.lastIndexOf(names[index]!)) {
				return each;
			}
			const at = [goal.spot.lng, goal.spot.lat];
			const near = this.#towns
				.filter(({ name }) => foldedName(name) !== names[index])
				.map(({ name, lng, lat }) => ({ name, metres: metresApart(at, [lng, lat]) }))
				.reduce<{ name?: string; metres: number }>((a, b) => (b.metres < a.metres ? b : a), {
					metres: Infinity
				});
			return { ...each, near: near.name };
		});
	}
}
