import { plainText } from './plain-text';
import type { Inline } from './story';

/** How a passage begins, for links to it: its first six words. */
export function openingOf(inlines: Inline[]): string {
	return `${plainText(inlines).split(' ').slice(0, 6).join(' ')}…`;
}
