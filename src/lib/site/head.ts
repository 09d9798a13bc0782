/** What each page says of itself to those who see only that. */
import { certaintyName } from '$lib/messages/certainty';
import type { LocalizedPlace, LocalizedStory } from '$lib/messages/localize';
import { baseLanguage, languages, type Messages } from '$lib/messages/messages';
import type { Place, Story } from '$lib/story/story';
import type { Head } from '$lib/ui/page-head';
import { absolute, addressesIn, type Addresses } from './addresses';

/** A head with all that a preview shows. */
type FullHead = Head & Required<Pick<Head, 'preview' | 'canonical' | 'alternates'>>;

/** The head of a place's page, or of the story's. */
export function headOf(
	story: LocalizedStory,
	place: LocalizedPlace | undefined,
	messages: Messages
): FullHead {
	const at = addressesIn(messages.language);
	const title = titleOf(story, place, messages);
	return {
		title,
		canonical: absolute(at.page(place?.id)),
		preview: {
			description: place ? place.description : story.standfirst,
			siteName: story.title,
			picture: {
				href: absolute(at.preview(previewName(story, place))),
				alt: pictureText(story, story.whole ? undefined : place, messages)
			}
		},
		alternates: [
			...translations((language) => addressesIn(language).page(place?.id)),
			{ type: 'application/json+oembed', href: absolute(at.oembed(place?.id)), title },
			{ type: 'application/geo+json', href: absolute(at.download('geojson', place?.id)) }
		]
	};
}

/** The head of the story in the order of time: a page of its own, with the story's picture and files. */
export function timeHeadOf(story: LocalizedStory, messages: Messages): FullHead {
	const head = headOf(story, undefined, messages);
	const at = addressesIn(messages.language);
	return {
		...head,
		title: messages.timeTitle({ title: story.title }),
		canonical: absolute(at.time()),
		preview: {
			...head.preview,
			description: messages.timeDescription({ publication: story.article.publication })
		},
		alternates: [
			...translations((language) => addressesIn(language).time()),
			...head.alternates.filter(({ hreflang }) => !hreflang)
		]
	};
}

/** The head of a part of the story that is not the first: a page of its own, with the story's files. */
export function partHeadOf(story: LocalizedStory, messages: Messages): FullHead {
	const head = headOf(story, undefined, messages);
	const { part = 1, parts = 1 } = story.whole ?? {};
	const place = messages.partOf({ part, parts });
	return {
		...head,
		title: messages.placeTitle({ name: place, title: story.title }),
		canonical: absolute(addressesIn(messages.language).part(part)),
		preview: { ...head.preview, description: `${place}. ${story.standfirst}` },
		alternates: [
			...translations((language) => addressesIn(language).part(part)),
			...head.alternates.filter(({ hreflang }) => !hreflang)
		]
	};
}

/** The name of a page's preview: its place's, or where the story is told in parts its part's. */
export function previewName(
	{ whole }: Pick<LocalizedStory, 'whole'>,
	place: Pick<Place, 'id'> | undefined
): string | undefined {
	if (!whole) return place?.id;
	return place || whole.part > 1 ? `part-${whole.part}` : undefined;
}

/** The head of an embed, which is no page to be found: it belongs to the page that it opens. */
export function embedHeadOf(story: Story, place: Place | undefined, messages: Messages): Head {
	const canonical = absolute(addressesIn(messages.language).page(place?.id));
	return { title: titleOf(story, place, messages), hidden: true, canonical };
}

/** The head of the page that says how we know. */
export function aboutHeadOf(story: Story, messages: Messages): FullHead {
	const title = messages.howWeKnowTitle({ title: story.title });
	return textHeadOf(story, messages, title, messages.howWeKnowDescription(), (at) => at.about());
}

/** The head of the list of a story's parts. */
export function contentsHeadOf(story: Story, messages: Messages): FullHead {
	const title = messages.placeTitle({ name: messages.contents(), title: story.title });
	return textHeadOf(story, messages, title, messages.contentsDescription(), (at) => at.contents());
}

/** The head of the page that lists what was put right. */
export function correctionsHeadOf(story: Story, messages: Messages): FullHead {
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
): FullHead {
	const at = addressesIn(messages.language);
	return {
		title,
		canonical: absolute(addressAmong(at)),
		preview: {
			description,
			siteName: story.title,
			picture: { href: absolute(at.preview()), alt: messages.mapOf({ name: story.title }) }
		},
		alternates: translations((language) => addressAmong(addressesIn(language)))
	};
}

/** What a page is called. A claim would carry who makes it: these name none. */
export function titleOf(story: Story, place: Place | undefined, messages: Messages): string {
	return place
		? messages.placeTitle({ name: place.name, title: story.title })
		: messages.storyTitle({ title: story.title, publication: story.article.publication });
}

/** The same page in every language, and where one goes whose language is not among them. */
function translations(addressIn: (language: string) => string) {
	if (languages.length < 2) return [];
	return [
		...languages.map((language) => ({
			hreflang: language,
			href: absolute(addressIn(language))
		})),
		{ hreflang: 'x-default', href: absolute(addressIn(baseLanguage)) }
	];
}

function pictureText(story: Story, place: Place | undefined, messages: Messages): string {
	if (!place) return messages.mapOf({ name: story.title });
	return messages.drawingOfPlaceAlone({
		name: place.name,
		certainty: certaintyName(messages, place.certainty)
	});
}
