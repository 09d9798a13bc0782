import fc from 'fast-check';
import type { Blockquote } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { piecesOf } from '$lib/story/markdown-pieces';
import { markdownTree } from '$lib/story/markdown-tree';

const whole = (text: string) =>
	unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).parse(text);

/** The blocks and on which lines each begins and ends, without what only the parser counts. */
const outline = (root: object) =>
	JSON.parse(
		JSON.stringify(root, (key, value) => (key === 'offset' || key === 'column' ? undefined : value))
	).children;

/** Lines of which a story may be made, and of which it may not. */
const line = fc.constantFrom(
	...['', '', '', ' ', 'Words.', '[the town](#town)', '# Heading', '---', '===', '\u00a0'],
	...['> Quoted.', '>', '> - id: a', '> - said by: b', '> ```', '> <!-- a', '  > b', '>> c'],
	...['- item', '  more', '    code', '1. one', '2015 was wet.', '* * *', '+', '-'],
	...['<!-- one -->', '<!-- two', '-->', '<p>', '</p>', '<pre>', '</pre>', '<?php', '?>'],
	...['```', '~~~', '<![CDATA[', ']]>', '<!DOCTYPE', 'key: value']
);

test('a text means the same, whether it is read whole or piece by piece', () => {
	fc.assert(
		fc.property(fc.array(line, { maxLength: 24 }), (lines) => {
			const text = lines.join('\n');
			expect(outline(markdownTree('a', text, 0).root)).toEqual(outline(whole(text)));
		}),
		{ numRuns: 400 }
	);
});

test('each passage and each paragraph is a piece', () => {
	const pieces = piecesOf('---\na: b\n\nc: d\n---\n\nOne.\n\n> Two.\n>\n> - id: a\n\nThree.\n', 0);
	expect(pieces.map(({ line }) => line)).toEqual([0, 6, 8, 12]);
});

test('short ones are read together', () => {
	const paragraph = `${'word '.repeat(20)}\n\n`;
	const pieces = piecesOf(paragraph.repeat(60), 1000);
	expect(pieces.map(({ text }) => text.split('\n\n').length)).toEqual([10, 10, 10, 10, 10, 11]);
});

test('passages are counted by the lines of the whole', () => {
	const story = '> [It](#town)\n>\n> - id: a\n> - said by: b\n\n'.repeat(20);
	expect(piecesOf(story, 0)).toHaveLength(20);
	const { root } = markdownTree('story.md', story, 0);
	expect(root.children.map(({ position }) => position!.start.line)).toEqual(
		Array.from({ length: 20 }, (_, index) => 5 * index + 1)
	);
	const list = root.children[19] as Blockquote;
	expect(list.children[1]!.position!.end.line).toBe(5 * 19 + 4);
});
