/** Measuring text where there is no browser to ask: by the fonts that pictures are set in. */
import { graphemesOf } from './line-breaks';

/** A cut of a face on the map. */
export type Face = 'regular' | 'bold' | 'italic';

/** How far one grapheme advances, in ems of its size. */
export type Measure = (grapheme: string, face: Face) => number;

/**
 * Width of a line in ems. The last letter has no spacing behind it that could be seen.
 *
 * @param spacing letter spacing, ems
 */
export function lineWidth(text: string, face: Face, spacing: number, measure: Measure): number {
	const letters = graphemesOf(text);
	const plain = letters.reduce((sum, letter) => sum + measure(letter, face), 0);
	return plain + Math.max(0, letters.length - 1) * spacing;
}
