/** Text without what a hurried reader leaves out: accents, case, marks between words. */

/** A text to compare by, and where each of its characters stands in the text that it was made of. */
export type Folded = {
	text: string;
	/** By index in `text`, the index in the original; one more for its end. */
	at: number[];
};

/** Letters that are one with others to those who type, and that Unicode does not take apart. */
const same: Record<string, string> = {
	...{ œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th' },
	// Arabic: the endings that are written either way, and the stroke that only makes a word longer.
	...{ ة: 'ه', ى: 'ي', ـ: '' }
};

/** Folds a text: letters and digits in lower case without accents, one space for each other character. */
export function fold(original: string): Folded {
	let text = '';
	const at: number[] = [];
	let index = 0;
	for (const character of original) {
		const bare = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
		const letters = same[bare] ?? bare.replace(/[^\p{L}\p{N}]/gu, ' ');
		for (let unit = 0; unit < letters.length; unit += 1) at.push(index);
		text += letters;
		index += character.length;
	}
	at.push(original.length);
	return { text, at };
}

/** A name to compare by, its words one space apart. */
export const foldedName = (name: string) => fold(name).text.trim().replace(/ +/g, ' ');
