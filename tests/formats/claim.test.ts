import { expect, test } from 'vitest';
import { claim, quotation } from '$lib/formats/claim';
import type { Passage } from '$lib/story/story';
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

test.each([
	['it rained', '“it rained”'],
	['“It rained,” Ann said.', '“It rained,” Ann said.'],
	['it was “with one camera.”', '“it was “with one camera.”']
])('%s is quoted as on the page', (text, quoted) => {
	expect(quotation(passage(text))).toBe(quoted);
});

test('a claim names its speaker, the listener, the publication and the day', () => {
	const told = passage('it rained', {
		speaker: { name: 'Ann', role: 'a neighbour', kind: 'person' },
		toldTo: 'Another Paper',
		when: { iso: '2015-05-05T08:00', about: true, yearInferred: true }
	});
	expect(claim(told, 'A Paper', messages)).toBe(
		'“it rained” – Ann, a neighbour, to Another Paper, in A Paper, on events of 5 May [2015], about 08:00'
	);
	expect(
		claim(
			passage('it rained', { when: { iso: '2015-05-05', about: true, yearInferred: false } }),
			'A Paper',
			messages
		)
	).toBe('“it rained” – Ann, in A Paper, on events of about 5 May 2015');
});

test('no passage of the shipped story has two opening or two closing marks', () => {
	for (const each of shipped.story.passages) {
		expect(quotation(each)).toMatch(/^“(?!“)/);
		expect(quotation(each)).not.toMatch(/””/);
	}
});
