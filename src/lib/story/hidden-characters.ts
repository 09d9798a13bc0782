/**
 * Characters that nobody sees and that change what others read or run: no text of the content has them. Tab and
 * line ends are seen, and so is what right-to-left languages need; they are left alone.
 */
import type { Problem } from './problems';

/** Control characters, marks that embed, override or isolate a direction, and halves of a character. */
const hidden = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069\p{Cs}]/u;

/** How many characters before a hidden one show where it stands. */
const before = 12;

/** The first hidden character of a text and what stands before it; `undefined` where there is none. */
function firstIn(text: string): string | undefined {
	const at = text.search(hidden);
	if (at < 0) return undefined;
	const code = text.codePointAt(at)!.toString(16).toUpperCase().padStart(4, '0');
	const shown = text.slice(Math.max(0, at - before), at);
	return shown ? `U+${code} behind “${shown}”` : `U+${code} at its beginning`;
}

/** The same text, with what is hidden written out, for messages: a terminal obeys such characters. */
export function madeVisible(text: string): string {
	return text.replace(
		new RegExp(hidden, 'gu'),
		(each) => `<U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`
	);
}

/** The problem of a text that hides something; none of any other. */
export function hiddenIn(file: string, where: string, text: string): Problem[] {
	const found = firstIn(text);
	if (found === undefined) return [];
	return [
		{
			file,
			where,
			expected: 'text without control characters and without marks that turn its direction',
			found,
			fix: 'delete the character; a browser finds the direction of a text by itself'
		}
	];
}

/** The problems of a file's lines, as they are typed. */
export function hiddenInLines(file: string, text: string): Problem[] {
	// Most files have none, and that is seen at once.
	if (!hidden.test(text)) return [];
	return text.split('\n').flatMap((line, index) => hiddenIn(file, `line ${index + 1}`, line));
}

/**
 * The problems of all texts in a parsed value, its keys among them: what was written as an escape, too.
 *
 * @param where where the value stands, for messages
 */
export function hiddenWithin(file: string, where: string, value: unknown): Problem[] {
	if (typeof value === 'string') return hiddenIn(file, where, value);
	if (value === null || typeof value !== 'object') return [];
	const problems: Problem[] = [];
	for (const [key, inner] of Object.entries(value)) {
		const at = `${where}, ${key}`;
		if (!Array.isArray(value)) problems.push(...hiddenIn(file, where, key));
		for (const problem of hiddenWithin(file, at, inner)) problems.push(problem);
	}
	return problems;
}
