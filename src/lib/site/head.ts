/** What the pages that tell the story are called, and where each of them is. */
import type { LocalizedPlace, LocalizedStory } from '$lib/messages/localize';
import type { Messages } from '$lib/messages/messages';
import type { Place, Story } from '$lib/story/story';
import type { Head } from '$lib/formats/page-head';
import { absolute, addressesIn, type Addresses } from './addresses';

/** The head of a page that is found by itself. */
export type FoundHead = Head & { canonical: string };

/** Which of the pages that tell the story one is. */
export type Told = { place: LocalizedPlace | undefined; part: number | undefined; inTime: boolean };

/** Where a page is that tells the story, among the addresses of a language. */
export function toldAt(at: Addresses, { place, part, inTime }: Told): string {
	if (inTime) return at.time();
	return part ? at.part(part) : at.page(place?.id);
}

/** The head of a page that tells the story: in the article's order or in that of time, whole, a part, or a place of it. */
export function toldHeadOf(story: LocalizedStory, told: Told, messages: Messages): FoundHead {
	return {
		title: toldTitleOf(story, told, messages),
		canonical: absolute(toldAt(addressesIn(messages.language), told))
	};
}

function toldTitleOf(
	story: LocalizedStory,
	{ place, part, inTime }: Told,
	messages: Messages
): string {
	const { title, whole } = story;
	if (inTime) return messages.timeTitle({ title });
	if (!part || part === 1) return titleOf(story, place, messages);
	return messages.placeTitle({ name: messages.partOf({ part, parts: whole!.parts }), title });
}

/** The head of an embed, which is no page to be found: it belongs to the page that it opens. */
export function embedHeadOf(story: Story, place: Place | undefined, messages: Messages): Head {
	const canonical = absolute(addressesIn(messages.language).page(place?.id));
	return { title: titleOf(story, place, messages), hidden: true, canonical };
}

/** What a page is called. A claim would carry who makes it: these name none. */
export function titleOf(story: Story, place: Place | undefined, messages: Messages): string {
	return place
		? messages.placeTitle({ name: place.name, title: story.title })
		: messages.storyTitle({ title: story.title, publication: story.article.publication });
}
