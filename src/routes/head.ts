/** What each page of the story says of itself to those who see only that. */
import type { Place, Story } from '$lib/story/story';
import { certaintyWord } from '$lib/words/certainty';
import type { ToldPlace } from '$lib/words/told';
import { baseLanguage, languages, wordsIn, type Words } from '$lib/words/words';
import { absolute, addressesIn } from './addresses';

/** The head of a place's page, or of the story's. */
export function headOf(story: Story, place: ToldPlace | undefined, words: Words) {
	const at = addressesIn(words.language);
	const title = titleOf(story, place, words);
	return {
		title,
		description: place ? place.description : story.standfirst,
		canonical: absolute(at.page(place?.id)),
		siteName: story.title,
		picture: {
			href: absolute(at.preview(place?.id)),
			alt: pictureText(story, place, words)
		},
		alternates: [
			...translations((language) => addressesIn(language).page(place?.id)),
			{ type: 'application/json+oembed', href: absolute(at.oembed(place?.id)), title },
			{ type: 'application/geo+json', href: absolute(at.download('geojson', place?.id)) }
		]
	};
}

/** What a page is called. A claim would carry who makes it: these name none. */
export function titleOf(story: Story, place: Place | undefined, words: Words): string {
	return place
		? words.placeTitle({ name: place.name, title: story.title })
		: words.storyTitle({ title: story.title, publication: story.article.publication });
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

function pictureText(story: Story, place: Place | undefined, words: Words): string {
	if (!place) return words.mapOf({ name: story.title });
	return words.drawingOfPlaceAlone({
		name: place.name,
		certainty: certaintyWord(words, place.certainty)
	});
}

/** The words that a route's parameter asks for. */
export const wordsOf = (params: { lang?: string }) => wordsIn(params.lang);
