/** What each page of the story says of itself to those who see only that. */
import type { Place, Story } from '$lib/story/story';
import { certaintyName } from '$lib/messages/certainty';
import type { LocalizedPlace } from '$lib/messages/localize';
import { baseLanguage, languages, messagesIn, type Messages } from '$lib/messages/messages';
import { absolute, addressesIn } from '$lib/site/addresses';

/** The head of a place's page, or of the story's. */
export function headOf(story: Story, place: LocalizedPlace | undefined, messages: Messages) {
	const at = addressesIn(messages.language);
	const title = titleOf(story, place, messages);
	return {
		title,
		description: place ? place.description : story.standfirst,
		canonical: absolute(at.page(place?.id)),
		siteName: story.title,
		picture: {
			href: absolute(at.preview(place?.id)),
			alt: pictureText(story, place, messages)
		},
		alternates: [
			...translations((language) => addressesIn(language).page(place?.id)),
			{ type: 'application/json+oembed', href: absolute(at.oembed(place?.id)), title },
			{ type: 'application/geo+json', href: absolute(at.download('geojson', place?.id)) }
		]
	};
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

/** The words that a route's parameter asks for. */
export const wordsOf = (params: { lang?: string }) => messagesIn(params.lang);
