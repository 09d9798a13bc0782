/** What is shown of the pages that tell the story where only a preview is seen. Made at build: no script of a page has it. */
import { certaintyName } from '$lib/messages/certainty';
import type { LocalizedStory } from '$lib/messages/localize';
import { baseLanguage, languages, type Messages } from '$lib/messages/messages';
import type { Place, Story } from '$lib/story/story';
import type { Preview } from '$lib/formats/page-head';
import { absolute, addressesIn } from './addresses';
import { titleOf, toldAt, type Told } from './head';

/** The preview of a page that tells the story: one in another order or a part of it has the story's picture and files. */
export function toldPreviewOf(story: LocalizedStory, told: Told, messages: Messages): Preview {
	const at = addressesIn(messages.language);
	const { place } = told;
	return {
		description: descriptionOf(story, told, messages),
		siteName: story.title,
		picture: {
			href: absolute(at.preview(previewName(story, place))),
			alt: pictureText(story, story.whole ? undefined : place, messages)
		},
		alternates: [
			...translations((language) => toldAt(addressesIn(language), told)),
			{
				type: 'application/json+oembed',
				href: absolute(at.oembed(place?.id)),
				title: titleOf(story, place, messages)
			},
			{ type: 'application/geo+json', href: absolute(at.download('geojson', place?.id)) }
		]
	};
}

function descriptionOf(
	story: LocalizedStory,
	{ place, part, inTime }: Told,
	messages: Messages
): string {
	const { article, standfirst, whole } = story;
	if (inTime) return messages.timeDescription({ publication: article.publication });
	if (place) return place.description;
	if (!part || part === 1) return standfirst;
	return `${messages.partOf({ part, parts: whole!.parts })}. ${standfirst}`;
}

/** The name of a page's picture: its place's, or where the story is told in parts its part's. */
export function previewName(
	{ whole }: Pick<LocalizedStory, 'whole'>,
	place: Pick<Place, 'id'> | undefined
): string | undefined {
	if (!whole) return place?.id;
	return place || whole.part > 1 ? `part-${whole.part}` : undefined;
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
