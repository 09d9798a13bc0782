/** Whether passages stand word for word in a given text. */
import { doubleMarks, singleMarks } from './marks';
import { ellipsis } from './text-fragment';

/** A passage's verdict: the pieces between ellipses that the text does not hold, in order. */
export type Verdict = { id: string; missing: string[] };

/**
 * Looks a passage up in the article's text, piece by piece around `[…]`, each piece after the one
 * before. Line breaks count as spaces and the quotation marks of every language as straight ones; every
 * other character has to be the same.
 */
export function verdict(id: string, passage: string, article: string): Verdict {
	const text = fold(article);
	const missing: string[] = [];
	let from = 0;
	for (const piece of passage.split(ellipsis).map(fold)) {
		const at = text.indexOf(piece, from);
		if (at < 0 || piece === '') missing.push(piece);
		else from = at + piece.length;
	}
	return { id, missing };
}

const anyDouble = new RegExp(`[${doubleMarks}]`, 'g');
const anySingle = new RegExp(`[${singleMarks}]`, 'g');

/**
 * The same words with straight quotation marks and single spaces. The no-break spaces that French sets within
 * its marks go with them.
 */
export function fold(text: string): string {
	return text
		.replaceAll(/(?<=[«‹])[\u00a0\u202f]|[\u00a0\u202f](?=[»›])/g, '')
		.replaceAll(anyDouble, '"')
		.replaceAll(anySingle, "'")
		.replaceAll(/\s+/g, ' ')
		.trim();
}
