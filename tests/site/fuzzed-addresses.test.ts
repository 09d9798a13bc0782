/** Addresses that nobody made: each part of one is read without an exception, 10,000 times. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStory } from '$lib/server/read-story';
import { absolute, addressesIn, distanceAsked, withDistance } from '$lib/site/addresses';
import { filterFrom, kinds, toQuery } from '$lib/story/filter';
import { match as isLanguage } from '../../src/params/language';
import { match as isVersion } from '../../src/params/version';

const { story } = readStory('tests/fixtures/moroni');
const runs = { numRuns: 10_000 };

const any = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.constantFrom(
		...['%', '%E0%A4%A', '__proto__', 'constructor', '../..', '<script>', '\u202e', '']
	)
);
const ofStory = fc.constantFrom(...story.passages.map(({ voice }) => voice), ...kinds);
const query = fc
	.array(fc.tuple(fc.oneof(fc.constantFrom('voice', 'key', 'to'), any), fc.oneof(any, ofStory)))
	.map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
const slug = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,3}$/);

describe('a query', () => {
	test('gives a filter of the story’s own voices and kinds, or none', () => {
		fc.assert(
			fc.property(query, (text) => {
				const { voice, key, ...rest } = filterFrom(new URLSearchParams(text), story);
				expect(rest).toEqual({});
				if (voice !== undefined) expect(story.passages.map((each) => each.voice)).toContain(voice);
				if (key !== undefined) expect(kinds).toContain(key);
				expect(filterFrom(new URLSearchParams(toQuery({ voice, key })), story)).toEqual({
					...(voice && { voice }),
					...(key && { key })
				});
			}),
			runs
		);
	});

	test('asks for a distance as it was written, behind any filter', () => {
		fc.assert(
			fc.property(slug, fc.option(ofStory, { nil: undefined }), (to, voice) => {
				const address = withDistance(addressesIn('en').place('a') + toQuery({ voice }), to);
				const url = new URL(absolute(address));
				expect(distanceAsked(url)).toBe(to);
				expect(url.searchParams.get('voice')).toBe(voice ?? null);
			}),
			runs
		);
	});

	test('whatever it says, is asked without an exception', () => {
		fc.assert(
			fc.property(query, (text) => {
				const asked = distanceAsked(new URL(`https://example.org/?${text}`));
				expect(asked === null || typeof asked === 'string').toBe(true);
			}),
			runs
		);
	});
});

describe('a path', () => {
	test('has a language that is spoken, or none', () => {
		fc.assert(
			fc.property(any, (text) => {
				expect(isLanguage(text)).toBe(text === 'fr');
			}),
			runs
		);
	});

	test('has a version of twelve digits, or none', () => {
		fc.assert(
			fc.property(fc.oneof(any, fc.stringMatching(/^[0-9a-g]{11,13}$/)), (text) => {
				expect(isVersion(text)).toBe(text.length === 12 && !/[^0-9a-f]/.test(text));
			}),
			runs
		);
	});

	test('of a place stays on its page, whatever the id', () => {
		fc.assert(
			fc.property(slug, (id) => {
				const { pathname } = new URL(absolute(addressesIn('fr').place(id)));
				expect(pathname).toBe(`/fr/place/${id}`);
			}),
			runs
		);
	});
});
