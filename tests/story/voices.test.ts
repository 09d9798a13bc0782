import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterFrom, isOfKind, kinds, litBy, toQuery, type Filter } from '$lib/story/filter';
import { readStory } from '$lib/server/read-story';
import { voiceIds, voicesOf } from '$lib/story/voices';

const { story } = readStory('tests/fixtures/moroni');
const french = readStory('tests/fixtures/moroni', 'fr').story;

const said = (...names: string[]) =>
	names.map((name, index) => ({ id: `passage-${index}`, speaker: { name } }));

describe('a voice', () => {
	test('is called after its speaker, in letters that an address can have', () => {
		expect(voiceIds(said('“Léo”', 'The article', '“Léo”'))).toEqual(['leo', 'the-article', 'leo']);
	});

	test('without Latin letters is called after the first passage that it says', () => {
		expect(voiceIds(said('سليم', 'Ann', 'سليم'))).toEqual(['passage-0', 'ann', 'passage-0']);
	});

	test('whose name comes to the same as another’s has an id of its own', () => {
		expect(voiceIds(said('José', 'Jose', 'José', '“Jose”'))).toEqual([
			...['jose', 'jose-2', 'jose', 'jose-3']
		]);
		expect(voiceIds(said('سليم 6', 'Passage 0'))).toEqual(['passage-0', 'passage-0-2']);
	});

	test('is one for each name, in letters that an address can have, whatever the names are', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
				const ids = voiceIds(said(...names));
				for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
				expect(new Set(ids).size).toBe(new Set(names).size);
				for (const [index, name] of names.entries()) {
					expect(ids[index]).toBe(ids[names.indexOf(name)]);
				}
			})
		);
	});

	test('has all its passages, and each passage has one', () => {
		const voices = voicesOf(story.passages);
		expect(voices.flatMap(({ passages }) => passages)).toHaveLength(story.passages.length);
		for (const { id, name, passages } of voices) {
			for (const { voice, speaker } of passages) {
				expect(voice).toBe(id);
				expect(speaker.name).toBe(name);
			}
		}
		expect(new Set(voices.map(({ id }) => id)).size).toBe(voices.length);
	});

	test('is the same in each language', () => {
		const ids = (of: typeof story) => of.passages.map(({ voice }) => voice);
		expect(ids(french)).toEqual(ids(story));
	});
});

describe('a filter', () => {
	const filters = fc.record(
		{
			voice: fc.constantFrom(...story.passages.map(({ voice }) => voice)),
			key: fc.constantFrom(...kinds)
		},
		{ requiredKeys: [] }
	);

	test('comes back from the address that it was written to', () => {
		fc.assert(
			fc.property(filters, (filter: Filter) => {
				expect(filterFrom(new URLSearchParams(toQuery(filter)), story)).toEqual(filter);
			})
		);
	});

	test('that the story does not know is none', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (voice, key) => {
				const filter = filterFrom(new URLSearchParams({ voice, key }), story);
				for (const id of Object.values(filter)) {
					expect([...story.passages.map((each) => each.voice), ...kinds]).toContain(id);
				}
			})
		);
		expect(filterFrom(new URLSearchParams({ voice: 'nobody', key: '' }), story)).toEqual({});
		expect(litBy(story, {})).toBeUndefined();
	});

	test('shows no reply without its claim, and no claim without its replies', () => {
		fc.assert(
			fc.property(filters, (filter: Filter) => {
				const lit = litBy(story, filter);
				for (const { id, answers, answeredBy } of story.passages) {
					if (!lit?.passages.has(id)) continue;
					for (const other of [...answers, ...answeredBy]) {
						expect(lit.passages.has(other), `${id} and ${other}`).toBe(true);
					}
				}
			})
		);
	});

	test('lights the places that a voice names, of the kind that is asked for', () => {
		for (const { id, passages } of voicesOf(story.passages)) {
			const named = new Set(passages.flatMap(({ places }) => places));
			expect(litBy(story, { voice: id })!.places).toEqual(named);
			for (const key of kinds) {
				const both = litBy(story, { voice: id, key })!.places;
				const expected = story.places.filter(
					(place) => named.has(place.id) && isOfKind(place, key)
				);
				// A passage that names none of the kind lights nothing.
				expect([...both].toSorted()).toEqual(expected.map((place) => place.id).toSorted());
			}
		}
	});

	test('for a kind lights its places, and the passages that name one of them', () => {
		const places = ['a', 'b'].map((id) => ({ ...story.places[0]!, id, located: true }));
		const told = [
			{ ...places[0]!, role: 'scene', certainty: 'certain', basis: 'measured' },
			{ ...places[1]!, role: 'setting', certainty: 'uncertain', basis: 'drawn' }
		] as typeof story.places;
		const [passage] = story.passages;
		const saying = (id: string, ...named: string[]) => ({
			...{ ...passage!, id, places: named, answers: [], answeredBy: [] }
		});
		const passages = [saying('of a', 'a'), saying('of b', 'b'), saying('of both', 'a', 'b')];
		const lit = (key: (typeof kinds)[number]) => {
			const { places, passages: lit } = litBy({ passages, places: told }, { key })!;
			return [[...places], [...lit.keys()]];
		};
		const [ofA, ofB] = [
			[['a'], ['of a', 'of both']],
			[['b'], ['of b', 'of both']]
		];
		for (const key of ['certain', 'measured'] as const) expect(lit(key)).toEqual(ofA);
		for (const key of ['setting', 'uncertain', 'drawn'] as const) expect(lit(key)).toEqual(ofB);
		for (const key of ['less-certain', 'fitted'] as const) expect(lit(key)).toEqual([[], []]);
		const unlocated = { ...told[0]!, located: false };
		expect(isOfKind(unlocated, 'certain')).toBe(false);
		expect(isOfKind({ ...unlocated, role: 'setting' }, 'setting')).toBe(true);
	});

	test('says why a passage is lit: it is what was asked for, even where that answers itself', () => {
		const [passage] = story.passages;
		const by = (id: string, voice: string, answers: string[], answeredBy: string[]) => ({
			...{ ...passage!, id, voice, places: [], answers, answeredBy }
		});
		const passages = [
			by('claim', 'bob', [], ['own']),
			by('own', 'ann', ['claim'], ['again', 'reply']),
			by('again', 'ann', ['own'], []),
			by('reply', 'bob', ['own'], []),
			by('else', 'bob', [], [])
		];
		expect(Object.fromEntries(litBy({ passages, places: [] }, { voice: 'ann' })!.passages)).toEqual(
			{
				...{ own: 'own', again: 'own', claim: 'claim', reply: 'reply' }
			}
		);
	});

	test('of nothing is no end of an address', () => {
		expect(toQuery({})).toBe('');
		expect(toQuery({ voice: undefined, key: 'drawn' })).toBe('?key=drawn');
	});
});
