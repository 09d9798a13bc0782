/**
 * Reads `content/story.md`: YAML front matter, paragraphs of our own prose, and passages as
 * blockquotes whose last part is a list of what is known about them; and its translations, which have
 * no passages. README documents the grammar.
 */
import type { Blockquote, List, ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { readFrontMatter } from './front-matter';
import { lineOf, markdownTree } from './markdown-tree';
import type { Problem } from './problems';
import type { Inline } from './story';

/** The keys of the list under a passage, as typed, and the field each fills. */
const keys = new Map([
	['id', 'id'],
	['said by', 'saidBy'],
	['speaker', 'speaker'],
	['told to', 'toldTo'],
	['when', 'when'],
	['answers', 'answers']
]);

/** A passage as typed, not yet checked against the schema. */
export type RawPassage = { line: number; inlines: Inline[]; matter: Record<string, unknown> };

/** The file as typed: what there is, in its order, and what could not be read. */
export type RawStory = {
	/** The front matter; an empty object where there is none, `undefined` where it cannot be read. */
	matter: unknown;
	sections: ({ prose: Inline[]; line: number } | { passage: RawPassage })[];
	/** Whether the file was not read at all: what it lacks is not known. */
	unread: boolean;
	problems: Problem[];
};

/** What a file may hold beside its front matter, and what to do with everything else. */
const kinds = {
	story: {
		passages: true,
		expected: 'paragraphs and blockquotes',
		fix: 'write it as a paragraph, or put "> " before the article’s words'
	},
	translation: {
		passages: false,
		expected: 'paragraphs of our own prose',
		fix: 'take it out, or write it as a paragraph; the passages stay in the story’s own file'
	}
};

/** Nothing but comments. */
export const comment = /^(?:\s*<!--(?:(?!-->)[^])*-->)+\s*$/;

/** Takes a story file apart. Never throws: what it cannot read becomes a problem. */
export function readMarkdown(
	file: string,
	markdown: string,
	kind: keyof typeof kinds = 'story'
): RawStory {
	const { passages, expected, fix } = kinds[kind];
	const { root, problems, unread } = markdownTree(file, markdown);
	const report = (node: Nodes, expected: string, found: string, fix: string) =>
		problems.push({ file, where: `line ${lineOf(node)}`, expected, found, fix });

	const sections: RawStory['sections'] = [];
	let matter: unknown = unread ? undefined : {};
	for (const node of root.children) {
		if (node.type === 'yaml') {
			const read = readFrontMatter(file, node);
			matter = read.matter;
			problems.push(...read.problems);
		} else if (node.type === 'html' && comment.test(node.value)) {
			// For whoever writes the file.
		} else if (node.type === 'paragraph') {
			sections.push({ prose: inlines(node, report), line: lineOf(node) });
		} else if (node.type === 'blockquote' && passages) {
			const passage = readPassage(node, report);
			if (passage) sections.push({ passage });
		} else {
			report(node, expected, node.type, fix);
		}
	}
	return { matter, sections, unread, problems };
}

/** Notes what is wrong with a node. */
export type Report = (node: Nodes, expected: string, found: string, fix: string) => void;

function readPassage(node: Blockquote, report: Report): RawPassage | undefined {
	const last = node.children.at(-1);
	const words = node.children.filter((child) => child.type === 'paragraph');
	if (last?.type !== 'list' || words.length !== 1 || node.children.length !== 2) {
		report(
			node,
			'one paragraph of the article’s words, then a list that begins "- id:"',
			node.children.map(({ type }) => type).join(', ') || 'nothing',
			'put an empty "> " line between the words and the list'
		);
		return undefined;
	}
	return {
		line: lineOf(node),
		inlines: inlines(words[0]!, report),
		matter: readList(last, report)
	};
}

function readList(list: List, report: Report): Record<string, unknown> {
	const matter: Record<string, unknown> = {};
	for (const item of list.children) {
		const [key, value] = readItem(item);
		const field = keys.get(key);
		if (!field) {
			report(
				item,
				[...keys.keys()].join(', '),
				key || 'nothing',
				'use one of these keys, then ": "'
			);
		} else if (Object.hasOwn(matter, field)) {
			report(item, `one "${key}"`, 'a second one', 'put both on one line, or remove one');
		} else {
			matter[field] = field === 'answers' ? value.split(',').map((id) => id.trim()) : value;
		}
	}
	return matter;
}

function readItem(item: ListItem): [key: string, value: string] {
	const typed = toString(item);
	const colon = typed.indexOf(':');
	return [typed.slice(0, Math.max(0, colon)).trim().toLowerCase(), typed.slice(colon + 1).trim()];
}

/** A paragraph's words, and its links to places. */
export function inlines(paragraph: Paragraph, report: Report): Inline[] {
	return paragraph.children.map((node) => inline(node, report));
}

function inline(node: PhrasingContent, report: Report): Inline {
	if (node.type === 'text') return { text: unwrap(node.value) };
	if (node.type === 'link') {
		if (!toString(node).trim()) {
			report(node, 'words to press', 'a link without any', 'write the name between [ and ]');
		}
		if (node.url.startsWith('#')) {
			return { text: unwrap(toString(node)), place: node.url.slice(1) };
		}
		report(
			node,
			'a link to a place, as in [the A16](#a16)',
			node.url,
			'link to a place’s id, or to nothing'
		);
	} else {
		report(node, 'plain words and links to places', node.type, 'take the formatting out');
	}
	return { text: unwrap(toString(node)) };
}

/** A line break in the file is a space in the text. */
function unwrap(text: string): string {
	return text.replaceAll('\n', ' ');
}
