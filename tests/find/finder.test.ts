import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Finder, type Found } from '$lib/find/finder';
import type { Marked } from '$lib/find/marked';
import { fold } from '$lib/find/fold';
import { Texts } from '$lib/find/matching';
import { indexOf, label } from './stories';

const finder = new Finder(
	indexOf('moroni', [
		label('town', 43.4, -11.5, 'Foumbouni'),
		label('village', 43.28, -11.75, 'Iconi'),
		label('street', 43.25, -11.7, 'Rue de l’Évêché'),
		label('street', 43.35, -11.55, 'Rue de l’Evêché'),
		label('street', 43.26, -11.7, 'Rue Œuvrard'),
		label('river', 43.3, -11.6, 'Canal A16', 'Channel A16')
	])
);

const shown = (pieces: Marked) =>
	pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const all = (typed: string, by = finder): Found[] => by.find(typed).flatMap(({ found }) => found);
const titles = (typed: string) => all(typed).map(({ title }) => shown(title));

test('folding keeps where each letter stood', () => {
	expect(fold('Évêché')).toEqual({ text: 'eveche', at: [0, 1, 2, 3, 4, 5, 6] });
	expect(fold('Œ-x')).toEqual({ text: 'oe x', at: [0, 0, 1, 2, 3] });
	expect(fold('e\u0301t').at).toEqual([0, 2, 3]);
	expect(fold('مُدِيـنة').text).toBe('مدينه');
});

describe('matching', () => {
	test('is blind to accents and case, and marks the text’s own letters', () => {
		expect(titles('EVECHE').toSorted()).toEqual(['Rue de l’[Evêché]', 'Rue de l’[Évêché]']);
		expect(titles('rue oeuv')).toEqual(['[Rue] [Œuv]rard']);
		expect(titles('rue œuvrard')).toEqual(['[Rue] [Œuvrard]']);
	});

	test('takes words in any order, and a word that is still being typed', () => {
		expect(titles('harb coa')).toContain('[Coa]st road to the [harb]our');
		expect(titles('foumb')).toEqual(['[Foumb]ouni']);
	});

	test('forgives a wrong letter, one too many, one too few and two that changed places', () => {
		for (const typed of ['foumboni', 'foumbouny', 'foumbbouni', 'fuombouni', 'toumbouni']) {
			expect(
				all(typed).map(({ goal }) => 'name' in goal && goal.name),
				typed
			).toContain('Foumbouni');
		}
		expect(all('fumbony')).toEqual([]);
	});

	test('never mistakes one number for another', () => {
		expect(titles('A16')).toEqual(['Canal [A16]']);
		expect(titles('A17')).toEqual([]);
	});

	test('finds Arabic names with and without their article and their vowels', () => {
		for (const typed of ['موروني', 'الطريق الساحلي', 'طريق ساحلي', 'الطَّريق', 'مدينه موروني']) {
			expect(finder.find(typed)[0]?.sort, typed).toBe('places');
		}
		const [road] = all('الطريق الساحلي');
		expect(shown(road!.alias!)).toBe('[الطريق] [الساحلي]');
	});

	test('takes any text for a text, and an empty one for nothing', () => {
		const texts = new Texts(['a.b', 'x']);
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (typed) => {
				for (const forgiving of ['nothing', 'mistakes', 'most'] as const) {
					expect(() => texts.search(typed, forgiving)).not.toThrow();
				}
			})
		);
		for (const typed of ['', ' ', '"', '-', '…']) expect(all(typed)).toEqual([]);
	});
});

test('a place is shown by its own name where that matches, else by the one that does', () => {
	const [port] = all('port mor');
	expect(shown(port!.title)).toBe('[Port] of [Mor]oni');
	expect(port!.alias).toBeUndefined();
	const [road] = all('côtière');
	expect(shown(road!.title)).toBe('Coast road to the harbour');
	expect(shown(road!.alias!)).toBe('Route [côtière] du port');
});

test('groups come in the order of how near they are to the story', () => {
	expect(finder.find('a').map(({ sort }) => sort)).toEqual(
		['places', 'voices', 'passages', 'ground'].filter((sort) =>
			finder.find('a').some((group) => group.sort === sort)
		)
	);
	expect(finder.find('foumbouni', ['places'])).toEqual([]);
});

test('a speaker leads to the first passage, a passage shows the words around what matches', () => {
	expect(all('foreman')[0]).toMatchObject({ goal: { passage: 'most-of-the-works' } });
	const drivers = all('للسائقين').find(({ key }) => key === 'the-drivers')!;
	expect(shown(drivers.title)).toContain('[للسائقين]');
	expect(drivers.detail).toBe('Halima');
});

test('things of one name are told apart by the town they are near', () => {
	expect(
		all('eveche')
			.map(({ near }) => near)
			.toSorted()
	).toEqual(['Foumbouni', 'Iconi']);
	expect(all('foumbouni')[0]!.near).toBeUndefined();
});

test('a thing on the ground is shown no closer than the story’s map goes', () => {
	const { maxZoom } = indexOf('moroni');
	const [street] = all('rue oeuvrard');
	expect(street!.goal).toEqual({
		spot: { lng: 43.26, lat: -11.7, zoom: Math.min(15, maxZoom) },
		name: 'Rue Œuvrard',
		inStory: false
	});
});

const stories = ['', 'moroni', 'antimeridian', 'one-point', 'far-north', 'long-names'];
/** Letters that are not alone: in a road's number, or as a word, a wrong one makes another. */
const letters = /(?<=\p{L})\p{L}|\p{L}(?=\p{L})/gu;

test.each(stories)(
	'every place of %s is found by each of its names with any one letter wrong',
	(name) => {
		const index = indexOf(name);
		const by = new Finder(index);
		const named = index.places.flatMap(({ id, names }) =>
			names.flatMap((own) => {
				const spots = [...own.matchAll(letters)].map(({ index }) => index);
				return spots.length >= 5 ? [{ id, own, spots }] : [];
			})
		);
		const wrong = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéابتثجحخ');
		fc.assert(
			fc.property(fc.constantFrom(...named), fc.nat(), wrong, ({ id, own, spots }, nat, other) => {
				const at = spots[nat % spots.length]!;
				const typed = own.slice(0, at) + other + own.slice(at + 1);
				const places = by.find(typed).find(({ sort }) => sort === 'places')?.found ?? [];
				// In a word this short a letter is taken for wrong only where nothing else is found.
				const [rest] = /^\p{L}*/u.exec(own.slice(at))!;
				const [start] = /\p{L}*$/u.exec(own.slice(0, at))!;
				if (start.length + rest.length < 4 && places.length) return;
				expect(
					places.map(({ key }) => key),
					typed
				).toContain(id);
			}),
			{ numRuns: 40 }
		);
	}
);
