/**
 * Links to the very words in another page: URL fragment text directives
 * (`#:~:text=start,end`, https://wicg.github.io/scroll-to-text-fragment/).
 */

/** A passage longer than this is named by its first and last words: a browser may give up on more. */
const longest = 300;

/** How many words name an end of a long passage. */
const endWords = 6;

/** What stands in a passage for words left out. */
export const ellipsis = '[…]';

/**
 * The directive that finds a passage, `#` included.
 *
 * A term must begin and end at a word, so quotation marks and dots around it are left out; `-`, `,`
 * and `&` have a meaning of their own in a directive and are always percent-encoded.
 */
export function textFragment(text: string): string {
	const passage = straightened(text);
	const shortened = passage.includes(ellipsis);
	const whole = bare(passage);
	if (!shortened && whole.length <= longest) return `#:~:text=${encodeTerm(whole)}`;
	const words = passage.split(ellipsis).join(' ').split(/\s+/).filter(Boolean);
	const before = passage.split(ellipsis)[0]!.split(/\s+/).filter(Boolean);
	const after = passage.split(ellipsis).at(-1)!.split(/\s+/).filter(Boolean);
	const start = bare((shortened ? before : words).slice(0, endWords).join(' '));
	const end = bare((shortened ? after : words).slice(-endWords).join(' '));
	return `#:~:text=${encodeTerm(start)},${encodeTerm(end)}`;
}

/** Percent-encodes one term; `decodeURIComponent` takes it back. */
export function encodeTerm(term: string): string {
	return encodeURIComponent(term.toWellFormed()).replaceAll('-', '%2D');
}

/**
 * With the marks straight that browsers take for straight ones when they search a page; they know no other
 * marks as the same, so « and „ stay.
 */
function straightened(text: string): string {
	return text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'").replaceAll(/\s+/g, ' ').trim();
}

/** Without anything but letters and digits at its two ends. */
function bare(text: string): string {
	return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
