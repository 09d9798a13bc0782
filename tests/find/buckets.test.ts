import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketsOf, dealtOut } from '$lib/find/buckets';
import { buildIndex } from '$lib/find/build-index';
import type { FindablePlace } from '$lib/find/find-index';
import { Finder } from '$lib/find/finder';
import { assemble } from '$lib/story/assemble';
import { madeUpStory } from '../../scripts/made-up-story';
import { kinds } from './stories';

/** The index of a made-up story, in one piece. */
function indexOf(places: number) {
	const { story } = assemble(madeUpStory(places, 1));
	return buildIndex({ story, language: 'en', others: [], labels: [], kinds });
}

const whole = indexOf(300);
const buckets = dealtOut(whole.places);
const finder = new Finder({ ...whole, places: [] });

/** The places that who types this has loaded. */
function loadedFor(typed: string, all = buckets): FindablePlace[] {
	const places = bucketsOf(typed, all.length).flatMap((bucket) => all[bucket]!);
	return [...new Set(places)];
}

const foundFor = (typed: string, by: Finder) =>
	(by.find(typed, ['places'])[0]?.found ?? []).map(({ key }) => key);

/** The word by which a place differs from others: `Holhaford` of `Holhaford mill`. */
const ownWord = ({ names }: FindablePlace) => names[0]!.split(' ')[0]!;

/** A word with one mistake: a wrong letter, one too many, one too few, or two that changed places. */
const mistakes: ((word: string, at: number, letter: string) => string)[] = [
	(word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
	(word, at, letter) => word.slice(0, at) + letter + word.slice(at),
	(word, at) => word.slice(0, at) + word.slice(at + 1),
	(word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
];

describe('who types a name has loaded the places that it may be', () => {
	test('with every name, and every beginning of one that tells it from most', () => {
		for (const place of whole.places.slice(0, 60)) {
			const name = place.names[0]!;
			for (let length = 5; length <= name.length; length += 1) {
				expect(loadedFor(name.slice(0, length)), name.slice(0, length)).toContain(place);
			}
		}
	});

	test('with one mistake anywhere, all that an index of one piece finds', () => {
		const entire = new Finder(whole);
		fc.assert(
			fc.property(
				fc.constantFrom(...whole.places),
				fc.nat(),
				fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
				fc.constantFrom(...mistakes),
				(place, nat, letter, mistake) => {
					const word = ownWord(place).toLowerCase();
					const typed = mistake(word, nat % word.length, letter);
					const split = foundFor(typed, finder.withPlaces(loadedFor(typed)));
					expect(split, typed).toEqual(
						expect.arrayContaining(foundFor(typed, entire).filter((key) => key === place.id))
					);
				}
			),
			{ numRuns: 150 }
		);
	});

	test('with its first letter alone, some', () => {
		expect(foundFor('h', finder.withPlaces(loadedFor('h')))).toHaveLength(6);
	});
});

test('what is loaded for a name does not grow with the story', () => {
	const few = indexOf(200);
	const many = indexOf(1600);
	const mean = (index: typeof few) => {
		const all = dealtOut(index.places);
		const loads = index.places.slice(0, 200).map((place) => loadedFor(ownWord(place), all).length);
		return loads.reduce((sum, count) => sum + count, 0) / loads.length;
	};
	expect(mean(many)).toBeLessThan(2 * mean(few));
});
