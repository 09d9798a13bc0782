/** What each page says of itself to those who see only that. */
import { certaintyName } from '$lib/messages/certainty';
import type { LocalizedPlace } from '$lib/messages/localize';
import { baseLanguage, languages, type Messages } from '$lib/messages/messages';
import type { Place, Story } from '$lib/story/story';
import type { Head } from '$lib/ui/page-head';
import { absolute, addressesIn } from './addresses';

/** A head with all that a preview shows. */
type FullHead = Head & Required<Pick<Head, 'preview' | 'canonical' | 'alternates'>>;

/** The head of a place's page, or of the story's. */
export function headOf(
	story: Story,
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
				href: absolute(at.preview(place?.id)),
				alt: pictureText(story, place, messages)
			}
		},
		alternates: [
			...translations((language) => addressesIn(language).page(place?.id)),
			{ type: 'application/json+oembed', href: absolute(at.oembed(place?.id)), title },
			{ type: 'application/geo+json', href: absolute(at.download('geojson', place?.id)) }
		]
	};
}

/** The head of an embed, which is no page to be found: it belongs to the page that it opens. */
export function embedHeadOf(story: Story, place: Place | undefined, messages: Messages): Head {
	const canonical = absolute(addressesIn(messages.language).page(place?.id));
	return { title: titleOf(story, place, messages), hidden: true, canonical };
}

/** The head of the page that says how we know. */
export function aboutHeadOf(story: Story, messages: Messages): FullHead {
	const at = addressesIn(messages.language);
	const { title } = story;
	return {
		title: messages.howWeKnowTitle({ title }),
		canonical: absolute(at.about()),
		preview: {
			description: messages.howWeKnowDescription(),
			siteName: title,
			picture: { href: absolute(at.preview()), alt: messages.mapOf({ name: title }) }
		},
		alternates: translations((language) => addressesIn(language).about())
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
