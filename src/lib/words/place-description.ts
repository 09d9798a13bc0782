/** A place in one or two sentences, for those who see only these: search results, link previews. */
import type { Place, Story } from '$lib/story/story';
import { certaintyWord, distanceText, listText } from './certainty';
import type { Words } from './words';

/** Says who places it there and how sure that is; it names no deed, so it accuses nobody. */
export function placeDescription(place: Place, story: Story, words: Words): string {
	const speakers = speakersOf(place, story, words);
	return [
		words.placeDescription({
			publication: story.article.publication,
			words: quoted(place.nameInText)
		}),
		speakers && words.namedBy({ names: speakers }) + '.',
		place.located
			? words.descriptionLocated({
					certainty: certaintyWord(words, place.certainty),
					distance: distanceText(words, place.precisionMetres)
				})
			: words.descriptionNoSpot()
	]
		.filter(Boolean)
		.join(' ');
}

/** Who names a place in the story, each once. */
export function speakersOf(place: Place, story: Story, words: Words): string {
	const names = story.passages
		.filter(({ places }) => places.includes(place.id))
		.map(({ speaker }) => speaker.name);
	return listText(words, [...new Set(names)]);
}

/** The article's words in quotation marks; marks within marks of the same kind do not read. */
export function quoted(text: string): string {
	return text.includes('“') ? text : `“${text}”`;
}
