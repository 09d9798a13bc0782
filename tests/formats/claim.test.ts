import { expect, test } from 'vitest';
import { claim, quotation } from '$lib/formats/claim';
import type { Passage } from '$lib/story/story';
import { messagesIn } from '$lib/messages/messages';

const messages = messagesIn('en');

const paperIn = (language: string) => ({
	article: {
		headline: 'Headline',
		author: 'Somebody',
		publication: 'A Paper',
		url: 'https://example.org/',
		language,
		date: '2015'
	}
});
const paper = paperIn('en');

const passage = (text: string, change: Partial<Passage> = {}): Passage => ({
	id: 'a',
	inlines: [{ text }],
	speaker: { name: 'Ann', kind: 'person' },
	voice: 'ann',
	answers: [],
	answeredBy: [],
	places: [],
	scenes: [],
	href: 'https://example.org/#:~:text=a',
	...change
});

test.each([
	['it rained', '“it rained”'],
	['“It rained,” Ann said.', '“It rained,” Ann said.'],
	['it was “with one camera.”', '“it was “with one camera.”']
])('%s is quoted as on the page', (text, quoted) => {
	expect(quotation(passage(text), paper)).toBe(quoted);
});

test('a claim names its speaker, the listener, the publication and the day', () => {
	const told = passage('it rained', {
		speaker: { name: 'Ann', role: 'a neighbour', kind: 'person' },
		toldTo: 'Another Paper',
		when: { iso: '2015-05-05T08:00', about: true, yearInferred: true }
	});
	expect(claim(told, paper, messages)).toBe(
		'“it rained” – Ann, a neighbour, to Another Paper, in A Paper, on events of 5 May [2015], about 08:00'
	);
	expect(
		claim(
			passage('it rained', { when: { iso: '2015-05-05', about: true, yearInferred: false } }),
			paper,
			messages
		)
	).toBe('“it rained” – Ann, in A Paper, on events of about 5 May 2015');
});

test.each([
	['fr', 'il a plu', '« il a plu »'],
	['fr', '« Il a plu », dit-elle.', '« Il a plu », dit-elle.'],
	['de', 'es regnete', '„es regnete“'],
	['ar', 'هطل المطر', '”هطل المطر“'],
	['ar', '«هطل المطر.»', '«هطل المطر.»'],
	['ja', '雨が降った', '「雨が降った」'],
	['pt-BR', 'choveu', '“choveu”'],
	['xx', 'it rained', '“it rained”']
])('a quote in %s has the marks of its language', (language, text, marked) => {
	const plain = (quote: string) => quote.replaceAll(/\s/g, ' ');
	expect(plain(quotation(passage(text), paperIn(language)))).toBe(marked);
});

test('a quote that is written the other way stands apart in a line of plain text', () => {
	const line = claim(passage('هطل المطر'), paperIn('ar'), messages);
	expect(line).toBe('\u2068”هطل المطر“\u2069 – Ann, in A Paper');
});
