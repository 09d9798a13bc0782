/** Whose words and whose facts a file holds, and on what terms. */
import type { Place, Story } from '$lib/story/story';
import type { Words } from '$lib/words/words';

/** A story and the words in which a file speaks of it. */
type Told = { story: Story; words: Words };

/** The article: `“Headline” by Author, Publication (https://…)`. */
export function citation({ story, words }: Told): string {
	const { headline, author, publication, url } = story.article;
	return words.exportArticle({ headline, author, publication, url });
}

/** One sentence that names the article, its author and its publication. */
export function creditSentence(told: Told): string {
	return told.words.exportCredit({ article: citation(told) });
}

/** What holds for every passage and every shape of a file. */
export function terms({ story, words }: Told): string {
	const inferred = story.passages.some(({ when }) => when?.yearInferred);
	return inferred ? `${words.exportTerms()} ${words.exportYears()}` : words.exportTerms();
}

/** The sources of a place's shape, one a line: label, licence and address. */
export function sourceLines({ sources }: Place): string[] {
	return sources.map(({ label, licence, url }) => [label, licence, url].filter(Boolean).join(', '));
}
