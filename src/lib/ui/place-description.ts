/** A place in one or two sentences, for those who see only these: search results, link previews. */
import type { Place, Story } from '$lib/story/story';
import { certaintyWord, distanceText } from './certainty';

/** Says who places it there and how sure that is; it names no deed, so it accuses nobody. */
export function placeDescription(place: Place, story: Story): string {
	const speakers = story.passages
		.filter(({ places }) => places.includes(place.id))
		.map(({ speaker }) => speaker.name);
	const [first] = speakers;
	const position = place.located
		? `On the map it is ${certaintyWord[place.certainty]}, drawn to within ${distanceText(place.precisionMetres)}`
		: 'The text gives no spot, so it has a name on the map and no shape';
	const who = first === undefined ? '' : ` Named by: ${[...new Set(speakers)].join('; ')}.`;
	return `In the words of ${story.article.publication}: ${place.nameInText}.${who} ${position}.`;
}
