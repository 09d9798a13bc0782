/**
 * Where the names of a long story's places are found: dealt out to many small files, so that who types a name loads
 * those few in which it can be, and no more of them in a longer story.
 *
 * A word is filed under its first letters, and once it has five under these with each one left out: two words that
 * differ by one mistake have one such key in common wherever it was made. So a mistake is forgiven as it is in an index
 * of one piece.
 */
import { foldedName } from './fold';

/** First letters by which words are told apart, and those that are enough for a key without a mistake. */
const letters = { mistaken: 5, exact: 4 };

/** Places of a bucket on average: some 3.5 kB, 1 kB packed. */
const ofBucket = 40;

/** Places that a word leads to at the most, where so many share it that another word has to tell them apart. */
const mostOfWord = 24;

/** Keys that lead to a word of a name. */
function keysOfWord(word: string): string[] {
	const characters = [...word].slice(0, letters.mistaken);
	const beginnings = Array.from({ length: letters.exact }, (_, index) =>
		characters.slice(0, index + 1).join('')
	);
	return [...new Set([...beginnings, ...mistakenKeys(characters)])];
}

/** A word's first letters without one of them, each in turn. */
function mistakenKeys(characters: string[]): string[] {
	if (characters.length < letters.exact) return [];
	return characters.map((_, index) => characters.filter((_, at) => at !== index).join(''));
}

/** Keys under which a word that is being typed is looked for. */
function keysOfTyped(word: string): string[] {
	const characters = [...word].slice(0, letters.mistaken);
	const beginning = characters.slice(0, letters.exact).join('');
	return [...new Set([beginning, ...mistakenKeys(characters)])];
}

const wordsOf = (text: string) => foldedName(text).split(' ').filter(Boolean);

/** FNV-1a, 32 bits: the same in the build and in every browser. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	return value >>> 0;
}

/**
 * The buckets in which there is what is typed, if it is anywhere.
 *
 * @param count how many buckets there are
 */
export function bucketsOf(typed: string, count: number): number[] {
	return [
		...new Set(
			wordsOf(typed)
				.flatMap(keysOfTyped)
				.map((key) => hash(key) % count)
		)
	];
}

/**
 * Deals things out to buckets by their names, the most important first.
 *
 * @returns the things of each bucket, in their order
 */
export function dealtOut<T extends { names: string[] }>(things: T[]): T[][] {
	const byWord = new Map<string, T[]>();
	for (const thing of things) {
		for (const word of new Set(thing.names.flatMap(wordsOf))) {
			const own = byWord.get(word) ?? [];
			byWord.set(word, own);
			if (own.length < mostOfWord) own.push(thing);
		}
	}
	const byKey = new Map<string, Set<T>>();
	for (const [word, own] of byWord) {
		for (const key of keysOfWord(word)) {
			const filed = byKey.get(key) ?? new Set();
			byKey.set(key, filed);
			// Fewer letters than a key without a mistake has are only the beginning of what is typed.
			const most = key.length < letters.exact - 1 ? mostOfWord : Infinity;
			for (const thing of own) if (filed.size < most) filed.add(thing);
		}
	}
	const filed = [...byKey.values()].reduce((sum, { size }) => sum + size, 0);
	const buckets = Array.from({ length: Math.ceil(filed / ofBucket) }, () => new Set<T>());
	for (const [key, own] of byKey) {
		const bucket = buckets[hash(key) % buckets.length]!;
		for (const thing of own) bucket.add(thing);
	}
	const order = new Map(things.map((thing, index) => [thing, index]));
	return buckets.map((bucket) => [...bucket].toSorted((a, b) => order.get(a)! - order.get(b)!));
}
