/**
 * Cuts Markdown into pieces that mean the same when each is read by itself. A parser takes four times as long for
 * a text that is twice as long; for twice as many pieces it takes twice as long.
 */

/** A piece of a text, and on which of its lines, counted from 0, it begins. */
export type Piece = { text: string; line: number };

/**
 * The first character of a line that cannot belong to what stands above a blank line: nothing is indented, so it
 * goes on with no list, and it begins none. HTML and code of several paragraphs are looked after by themselves.
 */
const beginsAnew = /^[^\s\-*+\d<`~]/;

/** What goes on over blank lines until it is closed, and is no comment: none of it belongs into a story. */
const goesOn = /^ {0,3}(?:```|~~~|<(?:script|pre|style|textarea)\b|<\?|<!(?!--))/i;

/** Where front matter begins and ends. */
const fence = /^---[ \t]*$/;

const commentBegins = /^ {0,3}<!--/;

/**
 * The pieces of a text, which together are the text. Each begins with a paragraph, a quote or a heading below a
 * blank line. Front matter and comments stay whole, and so does all that follows on code or HTML.
 *
 * @param least characters that each but the last has: a parser takes a while to begin, however short a piece is
 */
export function piecesOf(text: string, least = 2000): Piece[] {
	const lines = text.split('\n');
	const pieces: Piece[] = [];
	let begun = 0;
	let inComment = false;
	// Where it is not closed, nothing is sure.
	let inMatter = fence.test(lines[0]!);
	let blankBefore = false;
	let length = 0;
	for (const [index, line] of lines.entries()) {
		const above = length;
		length += line.length + 1;
		if (inMatter) {
			inMatter = index === 0 || !fence.test(line);
			continue;
		}
		if (above >= least && !inComment && blankBefore && beginsAnew.test(line)) {
			pieces.push({ text: lines.slice(begun, index).join('\n'), line: begun });
			begun = index;
			length = line.length + 1;
		}
		// Only where a comment stands by itself does it hide blank lines; within a paragraph it is part of that.
		if (!inComment && commentBegins.test(line)) inComment = true;
		if (inComment) inComment = !line.includes('-->');
		else if (goesOn.test(line)) break;
		blankBefore = !inComment && /^[ \t]*$/.test(line);
	}
	pieces.push({ text: lines.slice(begun).join('\n'), line: begun });
	return pieces;
}
