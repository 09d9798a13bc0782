/** The plain text of a passage or of our prose, without the links that our page puts on it. */
export function wordsText(inlines: { text: string }[]): string {
	return inlines.map(({ text }) => text).join('');
}
