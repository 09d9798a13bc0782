/** Whose words and whose facts a file holds, and on what terms. */
import { inMarks, isolated } from '$lib/story/quotation-marks';
import type { Place, Story } from '$lib/story/story';
import type { Messages } from '$lib/messages/messages';

/** A story and the words in which a file speaks of it. */
type Told = { story: Story; messages: Messages };

/** The article: `“Headline” by Author, Publication (https://…)`. */
export function citation({ story, messages }: Told): string {
	const { headline, author, publication, url, language } = story.article;
	return messages.exportArticle({
		headline: isolated(inMarks(headline, language), language, messages.language),
		author,
		publication,
		url
	});
}

/** One sentence that names the article, its author and its publication. */
export function creditSentence(told: Told): string {
	return told.messages.exportCredit({ article: citation(told) });
}

/** What holds for every passage and every shape of a file. */
export function terms({ story, messages }: Told): string {
	const inferred = story.passages.some(({ when }) => when?.yearInferred);
	return inferred ? `${messages.exportTerms()} ${messages.exportYears()}` : messages.exportTerms();
}

/** The sources of a place's shape, one a line: label, licence and address. */
export function sourceLines({ sources }: Place): string[] {
	return sources.map(({ label, licence, url }) => [label, licence, url].filter(Boolean).join(', '));
}
