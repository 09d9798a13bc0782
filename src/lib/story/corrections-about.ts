import type { Correction } from './story';

/** What was put right about a place: of each day the paragraphs that name it. */
export function correctionsAbout<C extends Correction>(corrections: C[], place: string): C[] {
	return corrections
		.map((correction) => ({
			...correction,
			paragraphs: correction.paragraphs.filter((words) =>
				words.some((inline) => inline.place === place)
			)
		}))
		.filter(({ paragraphs }) => paragraphs.length);
}
