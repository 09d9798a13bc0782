import type { Inline } from './story';

/** The text of a passage or of our prose, without the links that our page puts on it. */
export function plainText(inlines: Pick<Inline, 'text'>[]): string {
	return inlines.map(({ text }) => text).join('');
}
