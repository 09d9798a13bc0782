/** A place in one or two sentences, for those who see only these: search results, link previews. */
import { passagesAbout } from '$lib/story/passages-about';
import type { Place, Story } from '$lib/story/story';
import { certaintyName, distanceText, listText } from './certainty';
import { isolated } from './direction';
import type { Messages } from './messages';
import { quotedName } from './quotation-marks';

/** Says who places it there and how sure that is; it names no deed, so it accuses nobody. */
export function placeDescription(place: Place, story: Story, messages: Messages): string {
	const { language } = story.article;
	const speakers = speakersOf(place, story, messages);
	return [
		messages.placeDescription({
			publication: story.article.publication,
			quote: isolated(quotedName(place.nameInText, language), language, messages.language)
		}),
		speakers && messages.namedBy({ names: speakers }) + '.',
		place.located
			? messages.descriptionLocated({
					certainty: certaintyName(messages, place.certainty),
					distance: distanceText(messages, place.precisionMetres)
				})
			: messages.descriptionNoSpot()
	]
		.filter(Boolean)
		.join(' ');
}

/** Who names a place in the story, each once. */
export function speakersOf(place: Place, story: Story, messages: Messages): string {
	const { mentions } = passagesAbout(story.passages, place.id);
	const names = mentions.map(({ speaker }) => speaker.name);
	return listText(messages, [...new Set(names)]);
}
