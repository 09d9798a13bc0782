/** Markdown as a tree, for all content files that are written in it, and what no such file may hold. */
import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { hiddenIn, hiddenInLines } from './hidden-characters';
import type { Problem } from './problems';

/** The tree, and what is wrong with the text that it was made of. */
type MarkdownTree = {
	root: Root;
	/** Whether the text is too much to be read; the tree is empty then. */
	unread: boolean;
	problems: Problem[];
};

/**
 * How much a file may hold of what takes time to read: far more than any story has, and no more than is read
 * in seconds, as the parser takes four times as long for twice as many passages or unclosed marks.
 */
const limits: { of: string; most: number; count: (text: string) => number }[] = [
	{ of: 'characters', most: 1_000_000, count: (text) => text.length },
	{ of: 'lines', most: 20_000, count: (text) => countOf(text, /\n/g) },
	{ of: 'passages', most: 1000, count: (text) => countOf(text, /(?:^|\n)(?!>)[^\n]*\n>/g) },
	{ of: 'marks such as * _ < > and - in one paragraph', most: 2000, count: mostMarks }
];

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function mostMarks(text: string): number {
	return text
		.split('\n\n')
		.reduce((most, paragraph) => Math.max(most, countOf(paragraph, /[*_<>-]/g)), 0);
}

/**
 * Takes Markdown apart. Line ends of every system and a byte order mark are passed over. Never throws.
 *
 * @param file its name, for messages
 */
export function markdownTree(file: string, typed: string): MarkdownTree {
	const text = typed.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
	const tooMuch = limits.find(({ most, count }) => count(text) > most);
	if (tooMuch) {
		const { of, most, count } = tooMuch;
		const fix = 'tell it in several stories, or take out what is not words';
		const expected = `at most ${most} ${of}`;
		const found = `${count(text)}`;
		return {
			root: { type: 'root', children: [] },
			unread: true,
			problems: [{ file, where: 'the whole file', expected, found, fix }]
		};
	}
	const root = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).parse(text);
	const typedHidden = hiddenInLines(file, text);
	return {
		root,
		unread: false,
		problems: typedHidden.length ? typedHidden : hiddenInTree(file, root)
	};
}

/** The line on which a node begins; 0 where it is not known. */
export function lineOf(node: Nodes): number {
	return node.position?.start.line ?? 0;
}

/** What is hidden in the texts of a tree: character references such as `&#x202E;` are read by now. */
function hiddenInTree(file: string, node: Nodes): Problem[] {
	if ('children' in node) return node.children.flatMap((child) => hiddenInTree(file, child));
	return 'value' in node ? hiddenIn(file, `line ${lineOf(node)}`, node.value) : [];
}
