/**
 * How wide a text is, about, where there is no browser to ask: for breaking lines and for keeping
 * names off each other in the drawing. Widths in thousandths of the type size, as in the public
 * Adobe font metrics of Helvetica, which sans-serif faces stay close to.
 */

const narrow = { widths: "ijl|'!,.:;ıïîÌÍ", size: 0.26 };
const groups: { widths: string; size: number }[] = [
	narrow,
	// With the spaces that a line does not break at, which French has beside its marks.
	{ widths: ' \u00a0\u202fftrI()[]/-“”"‘’·', size: 0.33 },
	{ widths: 'csxykzvJç', size: 0.5 },
	{ widths: 'abdeghnopquLéèêàâôûü0123456789?_', size: 0.56 },
	{ widths: 'FTZEBSPAKVXYÉ', size: 0.67 },
	{ widths: 'CDHNRUwGOQ', size: 0.74 },
	{ widths: 'mM—', size: 0.86 },
	{ widths: 'W@', size: 0.95 }
];

const widthOf = new Map(groups.flatMap(({ widths, size }) => [...widths].map((c) => [c, size])));

/** Width in ems; `boldness` widens all letters alike, `spacing` is the letter spacing in ems. */
export function textWidth(text: string, { bold = false, spacing = 0 } = {}): number {
	const letters = [...text];
	const plain = letters.reduce((sum, letter) => sum + (widthOf.get(letter) ?? 0.56), 0);
	return plain * (bold ? 1.08 : 1.02) + letters.length * spacing;
}

/**
 * Breaks a text at its spaces so that lines come out about equally long, none much over `maxWidth` ems:
 * as MapLibre does, which sets as many lines as the whole length needs and evens them out.
 */
export function breakLines(
	text: string,
	maxWidth: number,
	width: (text: string) => number
): string[] {
	return text.split('\n').flatMap((line) => {
		const words = line.split(' ');
		const lines = Math.ceil(width(line) / maxWidth);
		if (lines < 2) return [line];
		return evenly(words, width(line) / lines, width);
	});
}

/** The breaks with the least sum of squared distances from the wished-for line width. */
function evenly(words: string[], target: number, width: (text: string) => number): string[] {
	const best: { badness: number; from: number }[] = [{ badness: 0, from: 0 }];
	for (let to = 1; to <= words.length; to++) {
		best[to] = { badness: Infinity, from: 0 };
		for (let from = 0; from < to; from++) {
			const long = width(words.slice(from, to).join(' '));
			const last = to === words.length;
			// A short last line is no fault.
			const off = last && long < target ? (target - long) / 2 : long - target;
			const badness = best[from]!.badness + off ** 2;
			if (badness < best[to]!.badness) best[to] = { badness, from };
		}
	}
	const lines: string[] = [];
	for (let to = words.length; to > 0; to = best[to]!.from) {
		lines.unshift(words.slice(best[to]!.from, to).join(' '));
	}
	return lines;
}
