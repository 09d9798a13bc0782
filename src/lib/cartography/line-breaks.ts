/**
 * Where a name on the map is broken into lines: by the rules of MapLibre (`determineLineBreaks` in its
 * `symbol/tagged_string.ts`), so that the drawing breaks where the live map does.
 */

/** Measures one grapheme, in ems. */
export type Advance = (grapheme: string) => number;

/** A line may end on these, whatever follows. */
const endsLine = new Set('\n\r &)+-/\u00ad\u00b7\u200b\u2010\u2013\u2027');

/** Between these a line may break anywhere. */
const ideographic =
	/[\u2e80-\u2fdf\u2ff0-\u303f\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uffef]|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}|\p{Script=Yi}|\p{Script=Tangut}|\p{Script=Nushu}/u;

/** Scripts that part their words with nothing: there a line may break where a word begins. */
const wordless =
	/\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Tibetan}|\p{Script=Tai_Le}|\p{Script=New_Tai_Lue}|\p{Script=Tai_Tham}|\p{Script=Tai_Viet}|\p{Script=Balinese}|\p{Script=Javanese}|\p{Script=Ahom}/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Texts of the map that were taken apart, at the most: the same towns are named on many drawings. */
const mostKnown = 20_000;
const known = new Map<string, string[]>();

/** The units that a text is laid out in. */
export function graphemesOf(text: string): string[] {
	const before = known.get(text);
	if (before) return before;
	const units = [...graphemes.segment(text)].map(({ segment }) => segment);
	if (known.size < mostKnown) known.set(text, units);
	return units;
}

type Break = { index: number; x: number; prior: Break | undefined; badness: number };

/** How far a line is from the width that all lines should have; a short last line is half as bad. */
function badnessOf(width: number, target: number, penalty: number, last: boolean): number {
	const ragged = (width - target) ** 2;
	if (last) return width < target ? ragged / 2 : ragged * 2;
	return ragged + Math.abs(penalty) * penalty;
}

/** MapLibre counts in units of 24 to an em, and its penalties with them. */
const unitsPerEm = 24;

function penaltyOf(before: string, after: string, ideographicAmongHints: boolean): number {
	return (
		(before === '\n' || before === '\r' ? -10_000 : 0) +
		(ideographicAmongHints ? 150 : 0) +
		(before === '(' || before === '（' ? 50 : 0) +
		(after === ')' || after === '）' ? 50 : 0)
	);
}

/** The best way to a break: from the start, or from one of the breaks before it. */
function evaluate(
	index: number,
	x: number,
	target: number,
	earlier: Break[],
	penalty: number,
	last: boolean
): Break {
	let prior: Break | undefined;
	let badness = badnessOf(x, target, penalty, last);
	for (const candidate of earlier) {
		const total = badnessOf(x - candidate.x, target, penalty, last) + candidate.badness;
		if (total <= badness) {
			prior = candidate;
			badness = total;
		}
	}
	return { index, x, prior, badness };
}

/**
 * Breaks a text so that its lines come out about equally long, as many as its length asks for.
 *
 * @param maxWidth ems; a line without a place to break may be longer
 * @param advance of a grapheme, letter spacing included
 * @returns the lines without the white space at their ends; at least one
 */
export function breakLines(text: string, maxWidth: number, advance: Advance): string[] {
	const all = graphemesOf(text);
	const widths = all.map((grapheme) => advance(grapheme) * unitsPerEm);
	const total = widths.reduce((sum, width) => sum + width, 0);
	const most = maxWidth * unitsPerEm;
	if (total > 0 && total <= most && !/[\n\r]/.test(text)) return [text.trim()];

	const target = total / Math.max(1, Math.ceil(total / most));
	const hinted = text.includes('\u200b');
	const wordStarts = new Set([...words.segment(text)].map(({ index }) => index));
	const breaks: Break[] = [];
	let x = 0;
	let codeUnit = 0;
	all.forEach((grapheme, index) => {
		const before = all[index - 1];
		if (before !== undefined) {
			const previous = [...before][0]!;
			const next = [...grapheme][0]!;
			const between = ideographic.test(previous);
			const beginsWord = wordless.test(previous) && wordless.test(next) && wordStarts.has(codeUnit);
			const beforeBracket = next === '(' && all[index + 1] !== undefined;
			if (endsLine.has(previous) || between || beforeBracket || beginsWord) {
				const penalty = penaltyOf(previous, next, between && hinted);
				breaks.push(evaluate(index, x, target, breaks, penalty, false));
			}
		}
		if (!/^\s+$/u.test(grapheme)) x += widths[index]!;
		codeUnit += grapheme.length;
	});

	const lines: string[] = [];
	let to: Break | undefined = evaluate(all.length, x, target, breaks, 0, true);
	while (to) {
		lines.unshift(
			all
				.slice(to.prior?.index ?? 0, to.index)
				.join('')
				.trim()
		);
		to = to.prior;
	}
	return lines;
}
