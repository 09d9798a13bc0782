/** A place in one or two sentences, for those who see only these: search results, link previews. */
import type { Passage, Place, Story } from '$lib/story/story';
import { certaintyName, distanceText, listText } from './certainty';
import { isolated } from './direction';
import type { Messages } from './messages';
import { quotedName } from './quotation-marks';

/**
 * Says who places it there and how sure that is; it names no deed, so it accuses nobody.
 *
 * @param mentions the passages that mention it
 */
export function placeDescription(
	place: Place,
	mentions: Passage[],
	{ language, publication }: Story['article'],
	messages: Messages
): string {
	const speakers = speakersOf(mentions, messages);
	return [
		messages.placeDescription({
			publication,
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

/** Who says passages, each once. */
export function speakersOf(passages: Passage[], messages: Messages): string {
	const names = passages.map(({ speaker }) => speaker.name);
	return listText(messages, [...new Set(names)]);
}
