/** Markdown as a tree, for all content files that are written in it, and what no such file may hold. */
import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { hiddenIn, hiddenInLines } from './hidden-characters';
import { piecesOf, type Piece } from './markdown-pieces';
import type { Problem } from './problems';

/** The tree, and what is wrong with the text that it was made of. */
type MarkdownTree = {
	root: Root;
	/** Whether the text is too much to be read; the tree is empty then. */
	unread: boolean;
	problems: Problem[];
};

/**
 * How much a file may hold, and how much of it may hang together: as much as is read in seconds. The parser takes
 * four times as long for a piece that is twice as long, or has twice as many unclosed marks.
 */
const limits: { of: string; most: number; count: (pieces: Piece[]) => number }[] = [
	{
		of: 'characters',
		most: 20_000_000,
		count: (pieces) => pieces.reduce((sum, { text }) => sum + text.length + 1, -1)
	},
	{
		of: 'characters in one piece',
		most: 1_000_000,
		count: (pieces) => mostOf(pieces, ({ text }) => text.length)
	},
	{
		of: 'lines in one piece',
		most: 20_000,
		count: (pieces) => mostOf(pieces, ({ text }) => countOf(text, /\n/g))
	},
	{
		of: 'marks such as * _ < > and - in one paragraph',
		most: 2000,
		count: (pieces) => mostOf(pieces, ({ text }) => mostMarks(text))
	}
];

/** The most that one of some pieces has; there may be too many of them to spread. */
function mostOf(pieces: Piece[], count: (piece: Piece) => number): number {
	return pieces.reduce((most, piece) => Math.max(most, count(piece)), 0);
}

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
 * @param least characters of a piece that is read by itself
 */
export function markdownTree(file: string, typed: string, least?: number): MarkdownTree {
	const text = typed.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
	const pieces = piecesOf(text, least);
	const tooMuch = limits.find(({ most, count }) => count(pieces) > most);
	if (tooMuch) {
		const { of, most, count } = tooMuch;
		const fix = 'tell it in several stories, or take out what is not words';
		const expected = `at most ${most} ${of}`;
		const found = `${count(pieces)}`;
		return {
			root: { type: 'root', children: [] },
			unread: true,
			problems: [{ file, where: 'the whole file', expected, found, fix }]
		};
	}
	const root: Root = { type: 'root', children: pieces.flatMap(blocksOf) };
	const typedHidden = hiddenInLines(file, text);
	return {
		root,
		unread: false,
		problems: typedHidden.length ? typedHidden : hiddenInTree(file, root)
	};
}

const paragraphs = unified().use(remarkParse);
const withMatter = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']);

/** What a piece holds, counted by the lines of the whole text. Front matter is where the text begins, or nowhere. */
function blocksOf({ text, line }: Piece): Root['children'] {
	const { children } = (line === 0 ? withMatter : paragraphs).parse(text);
	if (line) children.forEach((node) => moveDown(node, line));
	return children;
}

function moveDown(node: Nodes, lines: number): void {
	if (node.position) {
		node.position.start.line += lines;
		node.position.end.line += lines;
	}
	if ('children' in node) node.children.forEach((child) => moveDown(child, lines));
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
