/**
 * Whether a text holds what a reader types, and where.
 *
 * The library is uFuzzy (3.5 kB brotli with nothing else to load, no index to build). Of the candidates it
 * alone says which letters matched and takes one mistake in a word that is still being typed: MiniSearch
 * (5.1 kB) forgives only whole words and leaves the marks to be worked out, Fuse.js (8.1 kB) scores any text
 * that is somewhat alike. What it does not do is done by {@link fold}: accents and case of every script.
 */
import uFuzzy from '@leeoniya/ufuzzy';
import { fold, type Folded } from './fold';

/** A part of a text, by index: from its first character to before its last. */
export type Range = [from: number, to: number];

/** A text that matched. */
export type Match = {
	/** Its index among the texts. */
	index: number;
	/** What of it matched, in its own characters. */
	ranges: Range[];
	/** 0 where a word begins so, 1 within words, 2 with a mistake. */
	distance: 0 | 1 | 2;
};

/** A range of a folded text in the text that it was made of; of a letter that became two, all. */
function unfolded([from, to]: Range, at: number[]): Range {
	let end = to;
	while (end < at.length - 1 && at[end] === at[to - 1]) end += 1;
	return [at[from]!, at[end]!];
}

/** Words of every script. */
const words = {
	unicode: true,
	interSplit: '[^\\p{L}\\p{N}]+',
	intraSplit: '\\p{Ll}\\p{Lu}',
	interBound: '[^\\p{L}\\p{N}]',
	intraBound: '\\p{L}\\p{N}|\\p{N}\\p{L}',
	intraChars: '[\\p{L}\\p{N}]'
};

const exact = new uFuzzy({ ...words, intraMode: 0, intraIns: 0 });

/**
 * One mistake a word, in words of at least so many letters. Numbers are never mistaken: A16 is not A17.
 *
 * @param others whether a letter too many, too few or in the other's place is a mistake, too
 */
const withMistake = (letters: number, others: boolean) =>
	new uFuzzy({
		...words,
		intraMode: 1,
		intraRules: (word) => {
			const wrong = word.length >= letters && !/\p{N}/u.test(word) ? 1 : 0;
			const other = others ? wrong : 0;
			return {
				intraSlice: [0, Infinity],
				intraSub: wrong,
				intraIns: other,
				intraDel: other,
				intraTrn: other
			};
		}
	});
const mistaken = withMistake(4, true);
/** Where nothing else is found, a wrong letter in a short word, too. */
const misspelt = withMistake(2, false);

/** Words that are looked for, and those whose order does not matter, at the most: each more multiplies the work. */
const mostWords = { all: 5, inAnyOrder: 4 };

/** Letters from which on a match within a word or with a mistake means something. */
const enough = { within: 2, mistaken: 4, misspelt: 5 };

/** How much is forgiven: nothing, a mistake, or a wrong letter in a short word too. */
export type Forgiving = 'nothing' | 'mistakes' | 'most';

/** Texts made ready to be searched. */
export class Texts {
	readonly #folded: Folded[];
	readonly #texts: string[];

	constructor(texts: string[]) {
		this.#folded = texts.map(fold);
		this.#texts = this.#folded.map(({ text }) => text);
	}

	/** The texts that hold what is typed, the best first. */
	search(typed: string, forgiving: Forgiving): Match[] {
		const terms = fold(typed).text.split(' ').filter(Boolean).slice(0, mostWords.all);
		const needle = terms.join(' ');
		const letters = needle.replaceAll(' ', '').length;
		if (!letters) return [];
		if (forgiving === 'nothing') {
			const found = this.#run(exact, needle, 0);
			const starts = found.filter(({ distance }) => distance === 0);
			if (letters < enough.within) return starts;
			return [...starts, ...found.filter(({ distance }) => distance === 1)];
		}
		const most = forgiving === 'most';
		if (letters < (most ? enough.misspelt : enough.mistaken)) return [];
		return this.#run(most ? misspelt : mistaken, needle, 2);
	}

	#run(library: uFuzzy, needle: string, distance: 0 | 2): Match[] {
		// With more words than it may turn around, the library would say nothing of where they are.
		const turned = needle.split(' ').length > mostWords.inAnyOrder ? 0 : mostWords.inAnyOrder;
		const [, info, order] = library.search(this.#texts, needle, turned, Infinity);
		if (!info || !order) return [];
		return order.map((position) => {
			const index = info.idx[position]!;
			const { text, at } = this.#folded[index]!;
			const flat = info.ranges[position]!;
			const pairs = flat.flatMap((from, i) => (i % 2 ? [] : [[from, flat[i + 1]!] as Range]));
			const startsWord = pairs.every(([from]) => from === 0 || text[from - 1] === ' ');
			return {
				index,
				ranges: pairs.map((pair) => unfolded(pair, at)),
				distance: distance || (startsWord ? 0 : 1)
			};
		});
	}
}
