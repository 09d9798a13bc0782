import { describe, expect, test } from 'vitest';
import { readJson } from '$lib/story/json';

const read = (text: string) => readJson('a.json', text);
const problem = (where: string, expected: string, found: string, fix: string) => [
	{ file: 'a.json', where, expected, found, fix }
];
const thisLine = ', on this line or the one before';

describe('a file of JSON', () => {
	test.each([
		['{"a": [1, "2", null, true]}', { a: [1, '2', null, true] }],
		['\ufeff{"a":\r\n1}', { a: 1 }],
		['"a \\" b [[[ {{{"', 'a " b [[[ {{{'],
		['"\\\\"', '\\'],
		[`${'['.repeat(100)}${']'.repeat(100)}`, JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`)],
		// One beside another is no deeper.
		[`[${Array.from({ length: 200 }, () => '{"a":[]}').join()}]`, Array(200).fill({ a: [] })],
		// The same key in two objects is none twice.
		['[{"a": 1}, {"a": {"a": 2}}]', [{ a: 1 }, { a: { a: 2 } }]]
	])('%s is read', (text, json) => {
		expect(read(text)).toEqual({ json, problems: [] });
	});

	test.each([
		['{"a": 1,\n"b": 2,}', 'line 2', '}', 'look for a missing comma, bracket or quotation mark'],
		[
			'{\n"a": 1',
			'line 2',
			'the end of the file',
			'look for a missing comma, bracket or quotation mark'
		],
		[
			'{"a": yes}',
			'line 1',
			'yes',
			'write a number in digits, a text in quotation marks, true, false or null'
		],
		['{"a": 1} // why', 'line 1', '// why', 'take the comment out: JSON has none'],
		['["a\tb"]', 'line 1', '"a\tb"', 'write line breaks and tabs within a text as \\n and \\t']
	])('%j is refused', (text, where, found, fix) => {
		const { json, problems } = read(text);
		expect(json).toBeUndefined();
		expect(problems).toEqual(problem(where, 'JSON', found, fix + thisLine));
	});

	test('an object has a key once, and each that it has twice is told', () => {
		const { json, problems } = read('{"a": 1,\n"b": {"c": 1, "c": 2},\n"a": 3}');
		expect(json).toBeUndefined();
		const twice = (where: string, key: string) =>
			problem(where, `one "${key}" in an object`, 'a second one', 'remove one of the two');
		expect(problems).toEqual([...twice('line 2', 'c'), ...twice('line 3', 'a')]);
	});

	test('brackets in a text are words, also behind a mark that is escaped', () => {
		for (const text of [
			`["${'['.repeat(200)}"]`,
			`["\\"${'{'.repeat(200)}"]`,
			`["\\\\", "${'['.repeat(200)}"]`
		]) {
			expect(read(text)).toEqual({ json: JSON.parse(text), problems: [] });
		}
	});

	test('a hundred in each other are read', () => {
		const text = '['.repeat(100) + ']'.repeat(100);
		expect(read(text).problems).toEqual([]);
		expect(read(`[${'[],{},'.repeat(150)}1]`).problems).toEqual([]);
	});

	test.each([
		['[', ']'],
		['{"a":', '}']
	])('more than a hundred %s in each other are refused', (open, close) => {
		const text = open.repeat(101) + (open === '[' ? '' : '1') + close.repeat(101);
		expect(read(text).problems).toEqual(
			problem(
				'top level',
				'JSON that is nested no deeper than 100',
				'more',
				'take out brackets that hold nothing else'
			)
		);
	});
});
