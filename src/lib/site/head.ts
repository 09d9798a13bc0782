/** What each page says of itself to those who see only that. */
import { certaintyName } from '$lib/messages/certainty';
import type { LocalizedPlace, LocalizedStory } from '$lib/messages/localize';
import { baseLanguage, languages, type Messages } from '$lib/messages/messages';
import type { Place, Story } from '$lib/story/story';
import type { Head } from '$lib/ui/page-head';
import { absolute, addressesIn, type Addresses } from './addresses';

/** A head with all that a preview shows. */
export type FullHead = Head & Required<Pick<Head, 'preview' | 'canonical' | 'alternates'>>;

/** Which of the pages that tell the story one is. */
export type Told = { place: LocalizedPlace | undefined; part: number | undefined; inTime: boolean };

/** The head of a page that tells the story: in the article's order or in that of time, whole, a part, or a place of it. */
export function toldHeadOf(
	story: LocalizedStory,
	{ place, part, inTime }: Told,
	messages: Messages
): FullHead {
	if (inTime) return timeHeadOf(story, messages);
	return part && part > 1 ? partHeadOf(story, messages) : headOf(story, place, messages);
}

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

/** The head of a page that tells the story otherwise or in part: an address of its own, the story's picture and files. */
function headBeside(
	story: LocalizedStory,
	messages: Messages,
	own: { title: string; description: string },
	addressAmong: (at: Addresses) => string
): FullHead {
	const { preview, alternates } = headOf(story, undefined, messages);
	return {
		title: own.title,
		canonical: absolute(addressAmong(addressesIn(messages.language))),
		preview: { ...preview, description: own.description },
		alternates: [
			...translations((language) => addressAmong(addressesIn(language))),
			...alternates.filter(({ hreflang }) => !hreflang)
		]
	};
}

/** The head of the story in the order of time. */
function timeHeadOf(story: LocalizedStory, messages: Messages): FullHead {
	const title = messages.timeTitle({ title: story.title });
	const description = messages.timeDescription({ publication: story.article.publication });
	return headBeside(story, messages, { title, description }, (at) => at.time());
}

/** The head of a part of the story that is not the first. */
function partHeadOf(story: LocalizedStory, messages: Messages): FullHead {
	const { part = 1, parts = 1 } = story.whole ?? {};
	const name = messages.partOf({ part, parts });
	const title = messages.placeTitle({ name, title: story.title });
	const description = `${name}. ${story.standfirst}`;
	return headBeside(story, messages, { title, description }, (at) => at.part(part));
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

/** What a page is called. A claim would carry who makes it: these name none. */
export function titleOf(story: Story, place: Place | undefined, messages: Messages): string {
	return place
		? messages.placeTitle({ name: place.name, title: story.title })
		: messages.storyTitle({ title: story.title, publication: story.article.publication });
}

/** The same page in every language, and where one goes whose language is not among them. */
export function translations(addressIn: (language: string) => string) {
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
