import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentsOf, spanOf, timeOrder } from '$lib/story/moments';
import type { Passage } from '$lib/story/story';
import { parseWhen } from '$lib/story/when';

const passage = (id: string, when?: string, answers: string[] = []): Passage => ({
	id,
	inlines: [{ text: id }],
	speaker: { name: 'Ann', kind: 'person' },
	voice: 'ann',
	when: when === undefined ? undefined : parseWhen(when),
	answers,
	answeredBy: [],
	places: [`place-${id}`],
	scenes: [],
	href: ''
});

const isoOf = (time: number) => new Date(time).toISOString().slice(0, 16);

test.each([
	['2015', '2015-01-01T00:00', '2016-01-01T00:00'],
	['2015-12', '2015-12-01T00:00', '2016-01-01T00:00'],
	['2016-02-29', '2016-02-29T00:00', '2016-03-01T00:00'],
	['2015-04-22/2015-05-05', '2015-04-22T00:00', '2015-05-06T00:00'],
	['2015-05-05T08:00', '2015-05-05T08:00', '2015-05-05T08:00'],
	['0050', '0050-01-01T00:00', '0051-01-01T00:00']
])('%s reaches from %s to %s', (iso, from, to) => {
	const span = spanOf({ iso });
	expect([isoOf(span.from), isoOf(span.to)]).toEqual([from, to]);
});

test('moments are in the order of time, the day before its hours, equal dates one', () => {
	const moments = momentsOf([
		passage('hour', '2015-05-05T08:00~'),
		passage('day', '2015-05-05'),
		passage('never'),
		passage('earlier', '2015-04-22'),
		passage('same-day', '2015-05-05')
	]);
	expect(moments.map(({ passages }) => passages.map(({ id }) => id))).toEqual([
		['earlier'],
		['day', 'same-day'],
		['hour']
	]);
	expect(moments[1]!.places).toEqual(['place-day', 'place-same-day']);
});

test('of two that begin together the longer comes first', () => {
	const order = (...whens: string[]) =>
		momentsOf(whens.map((when) => passage(when, when))).map(({ when }) => when.iso);
	const sorted = ['2015', '2015-01', '2015-01-01', '2015-01-01T00:00'];
	expect(order(...sorted)).toEqual(sorted);
	expect(order(...sorted.toReversed())).toEqual(sorted);
});

describe('the order of time', () => {
	test('has replies after the last that they answer, with their own replies behind them', () => {
		const order = timeOrder([
			passage('late', '2020'),
			passage('early', '2010'),
			passage('first-reply', undefined, ['late', 'early']),
			passage('to-the-reply', undefined, ['first-reply']),
			passage('second-reply', '2000', ['late']),
			passage('never'),
			passage('to-never', '2015', ['never'])
		]);
		expect(order).toEqual({
			dated: ['early', 'late', 'first-reply', 'to-the-reply', 'second-reply'],
			undated: ['never', 'to-never']
		});
	});

	test('a circle of answers stands behind what has no date, in the article’s order', () => {
		const order = timeOrder([
			passage('one', undefined, ['other']),
			passage('other', undefined, ['one']),
			passage('first')
		]);
		expect(order).toEqual({ dated: [], undated: ['first', 'one', 'other'] });
	});

	test('of any story has each passage once, and none before what it answers unless in a circle', () => {
		const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
		const stories = fc.tuple(
			...ids.map((id, index) =>
				fc
					.record({
						when: fc.option(fc.constantFrom('2001', '2002-03', '2002-03-04', '2002-03-04T05:06~'), {
							nil: undefined
						}),
						// Passages answer earlier or later ones; only those that answer earlier ones make no circle.
						answers: fc.subarray(ids.slice(0, index)),
						circle: fc.option(fc.constantFrom(...ids), { nil: undefined, freq: 6 })
					})
					.map(({ when, answers, circle }) => ({
						passage: passage(id, when, circle ? [...answers, circle] : answers),
						circle
					}))
			)
		);
		fc.assert(
			fc.property(stories, (drawn) => {
				const passages = drawn.map((each) => each.passage);
				const { dated, undated } = timeOrder(passages);
				const all = [...dated, ...undated];
				expect(all.toSorted()).toEqual(ids);
				if (drawn.some(({ circle }) => circle)) return;
				for (const { id, answers } of passages) {
					for (const answer of answers) {
						// One that answers passages of both kinds stays with those that have a date.
						const mixed = dated.includes(id) && undated.includes(answer);
						if (!mixed) expect(all.indexOf(id)).toBeGreaterThan(all.indexOf(answer));
					}
				}
			})
		);
	});
});
