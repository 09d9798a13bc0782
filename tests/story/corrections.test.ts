import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { assemble, type Assembled } from '$lib/story/assemble';
import { readCorrections, translateCorrections } from '$lib/story/corrections';
import { correctionsAbout } from '$lib/story/corrections-about';
import { plainText } from '$lib/story/plain-text';
import { StoryError } from '$lib/story/problems';
import { content, problemsOf } from './content';

const corrections = `<!-- For whoever writes it. -->

## 2026-11-25

[The town](#town): its outline was
too small.

Nothing else by [the road](#road) to [the town](#town).

## 2026-02-28

A year was ours.
`;

const file = 'content/corrections.md';
let story: Assembled['story'];
beforeEach(() => ({ story } = assemble({ ...content(), corrections })));

describe('corrections', () => {
	test('are read by day, a paragraph each, with the places that they name', () => {
		expect(story.corrections.map(({ date }) => date)).toEqual(['2026-11-25', '2026-02-28']);
		expect(story.corrections[0]!.paragraphs[0]).toEqual([
			{ text: 'The town', place: 'town' },
			{ text: ': its outline was too small.' }
		]);
		expect(story.correctionsLanguage).toBe('en');
	});

	test('need not be there', () => {
		expect(assemble(content()).story.corrections).toEqual([]);
	});

	test('are told of a place where a paragraph names it', () => {
		const told = (place: string) =>
			correctionsAbout(story.corrections, place).map(({ date, paragraphs }) => [
				date,
				paragraphs.map(plainText)
			]);
		expect(told('road')).toEqual([['2026-11-25', ['Nothing else by the road to the town.']]]);
		expect(told('town')).toMatchObject([['2026-11-25', { length: 2 }]]);
	});

	test('of any days come back as they were written', () => {
		const day = fc
			.date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(fc.uniqueArray(day, { maxLength: 5 }), (days) => {
				const newestFirst = days.toSorted().reverse();
				const text = newestFirst.map((date) => `## ${date}\n\nOf [it](#town).\n`).join('\n');
				const { entries, problems } = readCorrections(file, text, ['town']);
				expect(problems).toEqual([]);
				expect(entries.map(({ date }) => date)).toEqual(newestFirst);
			})
		);
	});
});

/** Each mistake: what is broken, where the message points, and a word of it. */
const mistakes: [what: string, broken: string, where: string, says: RegExp][] = [
	['a day that is not in the calendar', '## 2026-02-30\n\nText.', 'line 1', /YYYY-MM-DD/],
	['a day of four parts', '## 20-26-1-25\n\nText.', 'line 1', /YYYY-MM-DD/],
	['a day in words', '## 25 November 2026\n\nText.', 'line 1', /"## 25 November 2026"/],
	['a heading of another level', '# 2026-11-25\n\nText.', 'line 1', /"# 2026-11-25"/],
	[
		'the oldest first',
		'## 2026-01-01\n\nText.\n\n## 2026-01-02\n\nText.',
		'line 5',
		/before 2026-01-01.*put the days in order/s
	],
	['a day twice', '## 2026-01-01\n\nA.\n\n## 2026-01-01\n\nB.', 'line 5', /each day once/],
	['a day of nothing', '## 2026-01-01\n', 'line 1', /nothing.*write a paragraph/s],
	[
		'a paragraph without a day',
		'Text.\n',
		'line 1',
		/found +a paragraph\s+fix +put a heading such as/
	],
	[
		'a list',
		'## 2026-01-01\n\nA.\n\n- B.',
		'line 5',
		/days as headings, and paragraphs.*list.*write it as a paragraph/s
	],
	['HTML', '## 2026-01-01\n\nA.\n\n<p>B.</p>', 'line 5', /found +html/],
	['front matter', '---\ntitle: x\n---\n\n## 2026-01-01\n\nA.', 'line 1', /yaml/],
	['emphasis', '## 2026-01-01\n\n*A.*', 'line 3', /take the formatting out/],
	['an unknown place', '## 2026-01-01\n\n[A](#twon).', 'line 3', /town, road.*#twon/s]
];

describe('a mistake is named with its file, its line and its fix:', () => {
	test.each(mistakes)('%s', (_, corrections, where, says) => {
		const problems = problemsOf({ ...content(), corrections });
		expect(problems).toMatchObject([{ file, where }]);
		expect(new StoryError(problems).message).toMatch(says);
	});
});

describe('a translation', () => {
	const german = corrections
		.replace('[The town](#town): its outline was\ntoo small', '[Die Stadt](#town) war zu klein')
		.replace('A year was ours', 'Ein Jahr war von uns');

	test('tells the same days in its language', () => {
		const told = translateCorrections(story, 'de', german);
		expect(told.correctionsLanguage).toBe('de');
		expect(plainText(told.corrections[0]!.paragraphs[0]!)).toBe('Die Stadt war zu klein.');
	});

	test.each([
		['a day', german.replace('2026-02-28', '2026-02-27'), /its headings.*2026-02-28/s],
		['a paragraph', `${german}\nNoch einer.\n`, /## 2026-02-28.*1 paragraphs.*found +2/s],
		[
			'a place',
			german.replace('[Die Stadt](#town)', 'Die Stadt'),
			/## 2026-11-25, paragraph 1.*town.*found +none/s
		]
	])('with another %s is refused', (_, broken, says) => {
		const telling = () => translateCorrections(story, 'de', broken);
		expect(telling).toThrow(StoryError);
		expect(telling).toThrow(/content\/corrections\.de\.md/);
		expect(telling).toThrow(says);
	});
});
