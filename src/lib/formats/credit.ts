/** Whose words and whose facts a file holds, and on what terms. */
import type { Place, Story } from '$lib/story/story';

/** The article: `“Headline” by Author, Publication (https://…)`. */
export function citation({ article }: Story): string {
	return `“${article.headline}” by ${article.author}, ${article.publication} (${article.url})`;
}

/** One sentence that names the article, its author and its publication. */
export function creditSentence(story: Story): string {
	return `The passages are quoted from ${citation(story)}.`;
}

/** What holds for every passage and every shape of a file. */
export function terms({ passages }: Story): string {
	const inferred = passages.some(({ when }) => when?.yearInferred);
	return [
		'Each passage is the claim of the speaker named with it; this map has verified none of them.',
		'The quoted words are the article’s own; the shapes come under the licences of the sources named with each place.',
		inferred && 'A year in brackets is inferred, it is not in the article.'
	]
		.filter(Boolean)
		.join(' ');
}

/** The sources of a place's shape, one a line: label, licence and address. */
export function sourceLines({ sources }: Place): string[] {
	return sources.map(({ label, licence, url }) => [label, licence, url].filter(Boolean).join(', '));
}
