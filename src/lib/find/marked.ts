/** What of a text matches, as a list shows it. */
import type { Range } from './matching';

/** A text in pieces, those that match marked. */
export type Marked = { text: string; marked: boolean }[];

/** Characters of a passage around its words that match. */
const around = { before: 28, after: 60 };

/** The pieces of a text, or of a part of it. */
export function marked(
	text: string,
	ranges: Range[],
	[start, end]: Range = [0, text.length]
): Marked {
	const pieces: Marked = [];
	let done = start;
	for (const [from, to] of ranges) {
		if (to <= done || from >= end) continue;
		const [first, last] = [Math.max(from, done), Math.min(to, end)];
		if (first > done) pieces.push({ text: text.slice(done, first), marked: false });
		pieces.push({ text: text.slice(first, last), marked: true });
		done = last;
	}
	if (done < end) pieces.push({ text: text.slice(done, end), marked: false });
	return pieces;
}

/** The part of a passage where it matches, from word to word; what is left out is seen to be. */
export function excerpt(text: string, ranges: Range[]): Marked {
	const first = ranges[0]![0];
	const far = Math.max(0, first - around.before);
	const from = far ? Math.min(first, text.indexOf(' ', far) + 1 || first) : 0;
	const near = first + around.after;
	const space = near < text.length ? text.lastIndexOf(' ', near) : -1;
	const to = near >= text.length ? text.length : space > first ? space : near;
	return [
		...(from ? [{ text: '… ', marked: false }] : []),
		...marked(text, ranges, [from, to]),
		...(to < text.length ? [{ text: ' …', marked: false }] : [])
	];
}
