/** Whose words and whose facts a file holds, and on what terms. */
import type { Place, Story } from '$lib/story/story';
import { isolated } from '$lib/messages/direction';
import type { Messages } from '$lib/messages/messages';
import { quoted } from '$lib/messages/quotation-marks';

/** A story and the messages in which a file speaks of it. */
type Localized = { story: Story; messages: Messages };

/** The article: `“Headline” by Author, Publication (https://…)`. */
export function citation({ story, messages }: Localized): string {
	const { headline, author, publication, url, language } = story.article;
	return messages.exportArticle({
		headline: isolated(quoted(headline, language), language, messages.language),
		author,
		publication,
		url
	});
}

/** One sentence that names the article, its author and its publication. */
export function creditSentence(localized: Localized): string {
	return localized.messages.exportCredit({ article: citation(localized) });
}

/** What holds for every passage and every shape of a file. */
export function terms({ story, messages }: Localized): string {
	const inferred = story.passages.some(({ when }) => when?.yearInferred);
	return inferred ? `${messages.exportTerms()} ${messages.exportYears()}` : messages.exportTerms();
}

/** The sources of a place's shape, one a line: label, licence and address. */
export function sourceLines({ sources }: Place): string[] {
	return sources.map(({ label, licence, url }) => [label, licence, url].filter(Boolean).join(', '));
}
