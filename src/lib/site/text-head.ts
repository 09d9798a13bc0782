/** The heads of the pages of text beside the story, which need no script: theirs stay out of it. */
import type { Messages } from '$lib/messages/messages';
import type { Story } from '$lib/story/story';
import { absolute, addressesIn, type Addresses } from './addresses';
import type { FoundHead } from './head';
import { translations } from './preview';

/** The head of the page that says how we know. */
export function aboutHeadOf(story: Story, messages: Messages): FoundHead {
	const title = messages.howWeKnowTitle({ title: story.title });
	return textHeadOf(story, messages, title, messages.howWeKnowDescription(), (at) => at.about());
}

/** The head of the list of a story's parts. */
export function contentsHeadOf(story: Story, messages: Messages): FoundHead {
	const title = messages.placeTitle({ name: messages.contents(), title: story.title });
	return textHeadOf(story, messages, title, messages.contentsDescription(), (at) => at.contents());
}

/** The head of the page that lists what was put right. */
export function correctionsHeadOf(story: Story, messages: Messages): FoundHead {
	const title = messages.changelogTitle({ title: story.title });
	const description = messages.changelogDescription();
	return textHeadOf(story, messages, title, description, (at) => at.corrections());
}

/** The head of a page about the whole story, at an address of its own in each language. */
function textHeadOf(
	story: Story,
	messages: Messages,
	title: string,
	description: string,
	addressAmong: (at: Addresses) => string
): FoundHead {
	const at = addressesIn(messages.language);
	return {
		title,
		canonical: absolute(addressAmong(at)),
		preview: {
			description,
			siteName: story.title,
			picture: { href: absolute(at.preview()), alt: messages.mapOf({ name: story.title }) },
			alternates: translations((language) => addressAmong(addressesIn(language)))
		}
	};
}
