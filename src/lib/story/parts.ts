/** A story that is too long for one page is told in parts, each a page of its own. */
import type { Passage, Section, Story } from './story';

/**
 * As many passages or places as one page has. Up to here a page with the whole story weighs less than 400 kB and
 * 25 kB packed; and nobody reads a list of more places than that.
 */
export const pageful = 60;

/** Passages that a part has at the most, where replies keep it from ending. */
const mostOfPart = 90;

/** Whether a story is told in parts. */
export function isLong({ passages, places }: Pick<Story, 'passages' | 'places'>): boolean {
	return passages.length > pageful || places.length > pageful;
}

/**
 * A story's sections, part by part. What is answered at once stays with its replies, and our prose with the
 * passage that it leads to.
 */
export function partsOf(sections: Section[], passages: Passage[]): Section[][] {
	const answers = new Map(passages.map(({ id, answers }) => [id, answers]));
	const parts: Section[][] = [];
	let part: Section[] = [];
	let own = new Set<string>();
	let prose: Section[] = [];
	for (const section of sections) {
		if ('prose' in section) {
			prose.push(section);
			continue;
		}
		const isReply = answers.get(section.passage)!.some((id) => own.has(id));
		if (own.size >= (isReply ? mostOfPart : pageful)) {
			parts.push(part);
			[part, own] = [[], new Set()];
		}
		part.push(...prose, section);
		own.add(section.passage);
		prose = [];
	}
	return [...parts, [...part, ...prose]];
}
