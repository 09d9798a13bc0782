import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assemble, type Assembled } from '$lib/story/assemble';
import { StoryError, type Problem } from '$lib/story/problems';
import { checkTranslations, readStory } from '$lib/server/read-story';
import { translate } from '$lib/story/translate';
import { content, matter as storyMatter, passages as storyPassages } from './content';

const matter = `---
title: Ein Bericht
standfirst: Wovon er handelt.
speakers:
  Ann:
    role: eine Nachbarin
places:
  town:
    name: die Stadt
    note: Wie sie hierher kam.
  road:
    name: die Straße
    note: Wie sie hierher kam.
---
`;

const prose = '\nUnsere Worte über [die Stadt](#town).\n';

const original = assemble(content());

/** The problems of a broken translation; fails where there are none. */
function problemsOf(markdown: string, of = original): Problem[] {
	try {
		translate(of, 'de', markdown);
	} catch (error) {
		if (error instanceof StoryError) return error.problems;
		throw error;
	}
	throw new Error('the translation was taken as sound');
}

describe('a sound translation', () => {
	let story: Assembled['story'];
	let features: Assembled['features'];
	let places: Assembled['places'];
	beforeEach(() => ({ story, features, places } = translate(original, 'de', matter + prose)));

	test('tells our own words in its language', () => {
		expect(story).toMatchObject({
			title: 'Ein Bericht',
			standfirst: 'Wovon er handelt.',
			language: 'de',
			originalLanguage: 'en'
		});
		expect(story.sections[0]).toEqual({
			prose: [{ text: 'Unsere Worte über ' }, { text: 'die Stadt', place: 'town' }, { text: '.' }]
		});
		expect(story.places.map(({ name, note }) => [name, note])).toEqual([
			['die Stadt', 'Wie sie hierher kam.'],
			['die Straße', 'Wie sie hierher kam.']
		]);
	});

	test('names speakers; what it leaves out stays', () => {
		expect(story.passages.map(({ speaker }) => speaker)).toEqual([
			{ name: 'Ann', role: 'eine Nachbarin', kind: 'person' },
			{ name: 'Bob', kind: 'person' }
		]);
	});

	test('leaves the article’s words, their places and their order alone', () => {
		const words = (told: typeof story) =>
			told.passages.map(({ id, inlines, places, toldTo, when, href }) => [
				id,
				inlines,
				places,
				toldTo,
				when,
				href
			]);
		expect(words(story)).toEqual(words(original.story));
		expect(story.sections.slice(1)).toEqual(original.story.sections.slice(1));
		expect(story.article).toEqual(original.story.article);
		expect(story.places.map(({ nameInText }) => nameInText)).toEqual(
			original.story.places.map(({ nameInText }) => nameInText)
		);
	});

	test('letters the map, and moves nothing on it', () => {
		expect(features.features.map(({ properties }) => properties.name)).toEqual([
			'die Stadt',
			'die Stadt',
			'die Straße',
			'die Straße'
		]);
		expect(features.features.map(({ geometry }) => geometry)).toEqual(
			original.features.features.map(({ geometry }) => geometry)
		);
		expect(places.map(({ properties }) => properties.name)).toEqual(['die Stadt', 'die Straße']);
	});

	test('does not change the story that it is made from', () => {
		expect(original.story.title).toBe('A story');
		expect(original.features.features[0]!.properties.name).toBe('town');
	});
});

test('one name with two roles has an entry for each', () => {
	const twice = assemble(
		content({ passages: storyPassages.replace('said by: Bob', 'said by: Ann, a driver') })
	);
	const told = translate(
		twice,
		'de',
		matter.replace(
			'  Ann:\n    role: eine Nachbarin',
			'  Ann:\n    name: Anna\n  Ann, a neighbour:\n    role: eine Nachbarin\n  Ann, a driver:\n    role: eine Fahrerin'
		) + prose
	);
	expect(told.story.passages.map(({ speaker }) => speaker)).toEqual([
		{ name: 'Anna', role: 'eine Nachbarin', kind: 'person' },
		{ name: 'Anna', role: 'eine Fahrerin', kind: 'person' }
	]);
	expect(new StoryError(problemsOf(matter + prose, twice)).message).toMatch(
		/speakers\.Ann\.role[\s\S]*a neighbour; a driver[\s\S]*as "Ann, a neighbour"/
	);
});

describe('what a place says beside its note', () => {
	const reasons = { supports: 'A town.', unknown: 'Where in it.', settledBy: 'A plan.' };
	const [town, road] = JSON.parse(content().places).features;
	const saying = assemble(
		content({
			features: [{ ...town, properties: { ...town.properties, ...reasons } }, road]
		})
	);
	const german = { supports: 'Eine Stadt.', unknown: 'Wo darin.', settledBy: 'Ein Plan.' };
	const lines = Object.entries(german).map(([key, text]) => `    ${key}: ${text}\n`);
	const translated = matter.replace('  road:\n', `${lines.join('')}  road:\n`) + prose;

	test('is translated with it', () => {
		const { story, places } = translate(saying, 'de', translated);
		expect(story.places[0]).toMatchObject(german);
		expect(places[0]!.properties).toMatchObject(german);
		expect(story.places[1]!.supports).toBeUndefined();
	});

	test('is translated where it is there, and only there', () => {
		expect(problemsOf(matter + prose, saying).map(({ where }) => where)).toEqual(
			Object.keys(reasons).map((key) => `front matter, places.town.${key}`)
		);
		expect(problemsOf(translated)).toMatchObject(
			Object.keys(reasons).map((key) => ({
				where: `front matter, places.town.${key}`,
				fix: 'take it out'
			}))
		);
	});
});

test('the inferred date is explained where the story explains it', () => {
	const inferring = assemble(
		content({
			matter: storyMatter.replace(
				"date: '2015-05'",
				"date: '2015-05'\n  dateInferredFrom: A guess."
			)
		})
	);
	const explained = matter.replace('speakers:', 'dateInferredFrom: Geraten.\nspeakers:');
	const { article } = translate(inferring, 'de', explained + prose).story;
	expect(article).toMatchObject({ dateInferredFrom: 'Geraten.', date: '2015-05' });
	expect(problemsOf(matter + prose, inferring)).toMatchObject([
		{ where: 'front matter, dateInferredFrom', found: 'nothing' }
	]);
});

/** Each mistake: what is broken, where the message points, and a word of the fix. */
const mistakes: [what: string, broken: string, where: RegExp, says: RegExp][] = [
	[
		'a missing title',
		matter.replace('title: Ein Bericht\n', '') + prose,
		/front matter, title/,
		/nothing[\s\S]*write title/
	],
	[
		'an empty standfirst',
		matter.replace('standfirst: Wovon er handelt.', 'standfirst: ""') + prose,
		/front matter, standfirst/,
		/write some text/
	],
	[
		'a key that a translation does not have',
		matter.replace('speakers:', 'maxBounds: [0, 50, 3, 52]\nspeakers:') + prose,
		/front matter, maxBounds/,
		/no such key[\s\S]*use one of these keys: title, standfirst/
	],
	[
		'an explanation of a date that the story gives',
		matter.replace('speakers:', 'dateInferredFrom: Geraten.\nspeakers:') + prose,
		/front matter, dateInferredFrom/,
		/take it out/
	],
	[
		'a missing place',
		matter.replace(/ {2}road:\n.*\n.*\n/, '') + prose,
		/front matter, places/,
		/"road"[\s\S]*translate “road”/
	],
	[
		'no places at all',
		matter.replace(/places:\n[\s\S]*---/, '---') + prose,
		/front matter, places/,
		/nothing/
	],
	[
		'an unknown place',
		matter.replace('  road:', '  raod:\n    name: x\n    note: x\n  road:') + prose,
		/front matter, places\.raod/,
		/town, road[\s\S]*"raod"[\s\S]*take it out/
	],
	[
		'a place without a note',
		matter.replace('    name: die Straße\n    note: Wie sie hierher kam.', '    name: die Straße') +
			prose,
		/front matter, places\.road\.note/,
		/nothing/
	],
	[
		'an unknown speaker',
		matter.replace('  Ann:', '  Anne:\n    name: x\n  Ann:') + prose,
		/front matter, speakers\.Anne/,
		/Ann; Bob[\s\S]*"Anne"[\s\S]*said by/
	],
	[
		'a role left in the story’s language',
		matter.replace('role: eine Nachbarin', 'name: Anna') + prose,
		/front matter, speakers/,
		/the role of "Ann"[\s\S]*translate “a neighbour”/
	],
	[
		'a role for a speaker who has none',
		matter.replace('  Ann:', '  Bob:\n    role: Fahrer\n  Ann:') + prose,
		/front matter, speakers\.Bob\.role/,
		/none, as in content\/story\.md[\s\S]*"Fahrer"/
	],
	[
		'a paragraph too few',
		matter,
		/below the front matter/,
		/1 paragraphs[\s\S]*0[\s\S]*paragraph by paragraph/
	],
	['a paragraph too many', `${matter}${prose}\nUnd noch einer.\n`, /below the front matter/, /2/],
	[
		'a link to an unknown place',
		matter + prose.replace('#town', '#twon'),
		/story\.de\.md, line 16/,
		/town, road[\s\S]*#twon/
	],
	[
		'a passage',
		`${matter}${prose}\n> In der Stadt regnete es.\n`,
		/story\.de\.md, line 18/,
		/blockquote[\s\S]*the story’s own file/
	],
	['a heading', `${matter}\n# Kopf\n${prose}`, /line 16/, /heading/],
	[
		'emphasis',
		matter + prose.replace('Unsere Worte', '*Unsere* Worte'),
		/line 16/,
		/take the formatting out/
	],
	[
		'front matter that is not YAML',
		matter.replace('title: Ein Bericht', 'title: "Ein Bericht') + prose,
		/story\.de\.md, line \d+/,
		/YAML/
	]
];

describe('a mistake is named with its file, its place and its fix:', () => {
	test.each(mistakes)('%s', (_, broken, where, says) => {
		const problems = problemsOf(broken);
		for (const { file } of problems) expect(file).toBe('content/story.de.md');
		const { message } = new StoryError(problems);
		expect(message).toMatch(where);
		expect(message).toMatch(says);
	});

	test('all of them at once', () => {
		const problems = problemsOf(
			matter.replace('title: Ein Bericht\n', '').replace('note: Wie sie hierher kam.', 'note: ""') +
				prose.replace('#town', '#twon') +
				'\n> Ein Zitat\n'
		);
		expect(problems.map(({ where }) => where)).toEqual([
			'line 17',
			'front matter, title',
			'front matter, places.town.note',
			'line 15'
		]);
	});
});

describe('the files of a project', () => {
	const root = mkdtempSync(join(tmpdir(), 'dateline-'));
	afterAll(() => rmSync(root, { recursive: true }));
	mkdirSync(join(root, 'content'));
	mkdirSync(join(root, 'static/geojson'), { recursive: true });
	const { markdown, places } = content();
	writeFileSync(join(root, 'content/story.md'), markdown);
	writeFileSync(join(root, 'static/geojson/places.geojson'), places);
	const write = (language: string, text: string) =>
		writeFileSync(join(root, `content/story.${language}.md`), text);

	test('a language without a file is told in the story’s own', () => {
		expect(readStory(root, 'fr').story).toMatchObject({ title: 'A story', language: 'en' });
		expect(checkTranslations(['en', 'fr'], root)).toEqual([]);
	});

	test('a story may be written in another language than the interface’s first', () => {
		const told = assemble(
			content({ matter: storyMatter.replace('maxBounds', 'language: fr\nmaxBounds') })
		);
		expect(told.story).toMatchObject({ language: 'fr', originalLanguage: 'fr' });
		expect(translate(told, 'de', matter + prose).story).toMatchObject({
			language: 'de',
			originalLanguage: 'fr'
		});
	});

	test('a language with a file is told in it', () => {
		write('de', matter + prose);
		expect(readStory(root, 'de').story.title).toBe('Ein Bericht');
		expect(checkTranslations(['en', 'de'], root)).toEqual(['de']);
	});

	test('corrections without a file in the language stay as they were written', () => {
		const corrections = join(root, 'content/corrections.md');
		writeFileSync(corrections, '## 2026-01-02\n\nOf [the town](#town).\n');
		expect(readStory(root, 'de').story).toMatchObject({
			language: 'de',
			correctionsLanguage: 'en'
		});
		const german = join(root, 'content/corrections.de.md');
		writeFileSync(german, '## 2026-01-02\n\nÜber [die Stadt](#town).\n');
		expect(readStory(root, 'de').story.correctionsLanguage).toBe('de');
		writeFileSync(german, '## 2026-01-01\n\nÜber [die Stadt](#town).\n');
		const check = () => checkTranslations(['en', 'de'], root);
		expect(check).toThrow(/content\/corrections\.de\.md, its headings/);
		rmSync(german);
		rmSync(corrections);
	});

	test('every file is checked, and one that would never be read is named', () => {
		write('de', matter);
		write('en', matter + prose);
		write('deu', matter + prose);
		const check = () => checkTranslations(['en', 'de'], root);
		expect(check).toThrow(StoryError);
		expect(check).toThrow(/story\.de\.md, below the front matter/);
		expect(check).toThrow(/story\.en\.md, its name[\s\S]*story\.md is in this language/);
		expect(check).toThrow(/story\.deu\.md, its name[\s\S]*en, de[\s\S]*messages\/deu\.json/);
	});
});

describe('a full story in French', () => {
	let english: Assembled;
	let french: Assembled;
	beforeAll(() => {
		english = readStory('tests/fixtures/moroni', 'en');
		french = readStory('tests/fixtures/moroni', 'fr');
	});

	test('is sound, and tells all of our own words anew', () => {
		const ours = ({ story }: Assembled) => [
			story.title,
			story.standfirst,
			story.article.dateInferredFrom,
			...story.sections.flatMap((section) =>
				'prose' in section ? [section.prose.map(({ text }) => text).join('')] : []
			),
			...story.places.map(({ note }) => note),
			...story.passages.flatMap(({ speaker }) => speaker.role ?? [])
		];
		const [told, from] = [ours(french), ours(english)];
		expect(told).toHaveLength(from.length);
		told.forEach((text, index) => {
			// A town is called alike in both.
			if (text !== 'Moroni') expect(text).not.toBe(from[index]);
		});
		expect(french.story).toMatchObject({ language: 'fr', originalLanguage: 'en' });
	});

	test('keeps the article’s headline, its words and who was told', () => {
		expect(french.story.article.headline).toBe(english.story.article.headline);
		expect(french.story.passages.map(({ inlines, toldTo }) => [inlines, toldTo])).toEqual(
			english.story.passages.map(({ inlines, toldTo }) => [inlines, toldTo])
		);
		expect(french.story.places.map(({ nameInText }) => nameInText)).toEqual(
			english.story.places.map(({ nameInText }) => nameInText)
		);
	});
});
