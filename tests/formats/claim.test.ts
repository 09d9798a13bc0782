import { expect, test } from 'vitest';
import { claim, quotation } from '$lib/formats/claim';
import type { Passage, Story } from '$lib/story/story';
import { messagesIn } from '$lib/messages/messages';
import { shipped } from './export-story';

const messages = messagesIn('en');

const passage = (text: string, change: Partial<Passage> = {}): Passage => ({
	id: 'a',
	inlines: [{ text }],
	speaker: { name: 'Ann', kind: 'person' },
	answers: [],
	answeredBy: [],
	places: [],
	numbers: [],
	href: 'https://example.org/#:~:text=a',
	...change
});

const article = (language = 'en'): Story['article'] => ({
	headline: 'Headline',
	author: 'Somebody',
	publication: 'A Paper',
	url: 'https://example.org/',
	language,
	date: '2015-05'
});

test.each([
	['it rained', '“it rained”'],
	['“It rained,” Ann said.', '“It rained,” Ann said.'],
	['it was “with one camera.”', '“it was “with one camera.”']
])('%s is quoted as on the page', (text, quoted) => {
	expect(quotation(passage(text), article())).toBe(quoted);
});

test('the marks are those of the article, isolated where it runs the other way', () => {
	expect(claim(passage('es regnete'), article('de'), messages)).toBe(
		'„es regnete“ – Ann, in A Paper'
	);
	expect(claim(passage('أمطرت'), article('ar'), messages)).toBe(
		'\u2068”أمطرت“\u2069 – Ann, in A Paper'
	);
});

test('a claim names its speaker, the listener, the publication and the day', () => {
	const told = passage('it rained', {
		speaker: { name: 'Ann', role: 'a neighbour', kind: 'person' },
		toldTo: 'Another Paper',
		when: { iso: '2015-05-05T08:00', about: true, yearInferred: true }
	});
	expect(claim(told, article(), messages)).toBe(
		'“it rained” – Ann, a neighbour, to Another Paper, in A Paper, on events of 5 May [2015], about 08:00'
	);
	expect(
		claim(
			passage('it rained', { when: { iso: '2015-05-05', about: true, yearInferred: false } }),
			article(),
			messages
		)
	).toBe('“it rained” – Ann, in A Paper, on events of about 5 May 2015');
});

test('no passage of the shipped story has two opening or two closing marks', () => {
	for (const each of shipped.story.passages) {
		expect(quotation(each, shipped.story.article)).toMatch(/^“(?!“)/);
		expect(quotation(each, shipped.story.article)).not.toMatch(/””/);
	}
});
