import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	baseLanguage,
	compileMessages,
	atBuild,
	forBrowser,
	messagesModule,
	ofDialogs,
	problemsOf,
	readMessages
} from '../../scripts/messages';
import { languages, messagesIn, type Messages } from '$lib/messages/messages';

const all = readMessages('messages');
const base = all.get(baseLanguage)!;

test('the languages are those of the files, the base language first', () => {
	expect(languages).toEqual([...all.keys()]);
	expect(languages[0]).toBe(baseLanguage);
	expect(languages).toContain('fr');
});

describe('the messages of all languages', () => {
	// Its messages are what a module is asked for: here its own address.
	const words = 'data:text/javascript,export default import.meta.url//';
	const module = (apart: boolean) =>
		import(
			/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(messagesModule(words, all, apart))}`
		) as Promise<typeof import('virtual:messages')>;

	test('are there at once for the build', async () => {
		const { messages, languageNames } = await module(false);
		expect(Object.keys(messages)).toEqual([...all.keys()]);
		expect(languageNames.fr).toBe('Français');
	});

	test('come one by one for a browser, each when it is asked for', async () => {
		const { messages, languageNames, load } = await module(true);
		expect(Object.keys(languageNames)).toEqual([...all.keys()]);
		expect(messages).toEqual({});
		await load('fr');
		expect(messages).toEqual({ fr: `${words}/fr` });
	});
});

describe.each([...all])('%s', (language, messages) => {
	test('has every message, with the same values', () => {
		expect(problemsOf(`messages/${language}.json`, messages, base)).toEqual([]);
	});

	test('compiles', () => {
		expect(compileMessages(language, all)).toContain('drawingOfStory');
	});

	test('has no number written as #, which a browser takes long to be ready for', () => {
		for (const part of ['pages', 'dialogs'] as const) {
			expect(Object.values(forBrowser(all, part).get(language)!).join('\n')).not.toContain('#');
		}
	});

	test('has no straight apostrophe, which ICU would take for an escape, and does not shout', () => {
		for (const text of Object.values(messages)) expect(text).not.toMatch(/['"!]/);
	});

	test('names its locale and itself', () => {
		expect(new Intl.Locale(messages.locale!).language).toBe(language);
		expect(messages.languageName).toMatch(/^\p{Lu}\p{L}+$/u);
	});

	test('says something for every message, without a value left open', () => {
		const messages = messagesIn(language);
		const values = new Proxy({}, { get: () => 2, has: () => true });
		for (const key of Object.keys(base) as Exclude<keyof Messages, 'language'>[]) {
			const said = messages[key](values);
			expect(said.trim(), key).not.toBe('');
			expect(said, key).not.toMatch(/undefined|[{}]/);
		}
	});
});

describe('numbers', () => {
	test.each([
		['en', 1, 'The place of the story'],
		['en', 2, 'The 2 places of the story'],
		['fr', 1, 'Le lieu du récit'],
		['fr', 8, 'Les 8 lieux du récit']
	])('%s, %i', (language, count, start) => {
		expect(messagesIn(language).drawingOfStory({ count })).toMatch(new RegExp(`^${start}\\.`));
	});
});

test('French has its spaces before marks, none of which breaks a line', () => {
	for (const text of Object.values(all.get('fr')!)) {
		expect(text).not.toMatch(/[^\u00a0\u202f][:;?»]|«[^\u00a0\u202f]|[ ][:;?»]/);
	}
});

describe('a mistake is named with its file, its key and its fix:', () => {
	const original = { hello: 'Hello {name}', days: '{count, plural, one{a day} other{# days}}' };

	test('a message that is missing', () => {
		expect(problemsOf('messages/xx.json', { hello: 'Hallo {name}' }, original)).toEqual([
			expect.stringMatching(/^messages\/xx\.json: "days" is missing\. Translate "/)
		]);
	});

	test('a message that the site does not have', () => {
		expect(problemsOf('messages/xx.json', { ...original, helo: 'Hallo' }, original)).toEqual([
			expect.stringMatching(/"helo" is no message of this site/)
		]);
	});

	test('a value that is missing or misspelt', () => {
		const [missing] = problemsOf('messages/xx.json', { ...original, hello: 'Hallo' }, original);
		expect(missing).toMatch(/"hello" must use the same values .*: name, not none/);
		const [misspelt] = problemsOf(
			'messages/xx.json',
			{ ...original, days: '{cuont, plural, other{# dagen}}' },
			original
		);
		expect(misspelt).toMatch(/"days" .*: count, not cuont/);
	});

	test('all of them at once, before anything is built', () => {
		const broken = new Map<string, Record<string, string>>([
			[baseLanguage, original],
			['xx', { helo: 'Hallo' }]
		]);
		expect(() => compileMessages('xx', broken)).toThrow(/hello[\s\S]*days[\s\S]*helo/);
	});
});

// Other pages do not have them: called there they would be missing, and only in a browser.
test.each([
	[
		'the dialogs',
		ofDialogs,
		/(Find|FindDialog|FoundOption|ShareDialog|KeepOffline|CopyAge|CopyField|EmbedChoice|MarkedText)\.svelte$|finders\.ts$/
	],
	[
		'the build',
		atBuild,
		/(about|contents|corrections|404|offline)[\\/]\+page\.svelte$|NotFound\.svelte$|\+server\.ts$|[\\/]server[\\/]/
	]
])('what %s alone say is asked for by nothing else', (_, keys, ofTheirs) => {
	const elsewhere = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(svelte|ts)$/.test(name) && !ofTheirs.test(name))
		.map((name) => ({ name, code: readFileSync(join('src', name), 'utf8') }));
	expect(elsewhere.length).toBeGreaterThan(100);
	for (const key of keys) {
		expect(base, key).toHaveProperty(key);
		const asking = elsewhere.filter(({ code }) => new RegExp(`messages\\.${key}\\b`).test(code));
		expect(
			asking.map(({ name }) => name),
			key
		).toEqual([]);
	}
});
