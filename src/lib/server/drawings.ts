/** The drawing that a page carries: the story's map, or a place's, with links in the page's language. */
import { pageDrawing } from '$lib/cartography/page-drawing';
import type { DrawingRequest } from '$lib/map/drawing';
import { certaintyName } from '$lib/messages/certainty';
import { messagesIn } from '$lib/messages/messages';
import { addressesIn } from '$lib/site/addresses';
import { targetOf } from '$lib/story/target';
import { mapData } from './map-data';
import { measure } from './rendering';
import { pageIn, storyIn } from './stories';

/**
 * Writes the `<svg>`.
 *
 * @throws {Error} for a place that the story does not have
 */
export function drawingOf({ language, place: id, part, embedded }: DrawingRequest): string {
	const messages = messagesIn(language);
	const at = addressesIn(language);
	const { story } = pageIn(language, { place: id, part });
	const place = id === undefined ? undefined : storyIn(language).place(id);
	if (id !== undefined && !place) throw new Error(`there is no place "${id}" to draw`);
	return pageDrawing({
		data: mapData(language, id),
		target: targetOf(story, place),
		selected: id,
		language,
		measure,
		title: messages.mapOf({ name: place?.name ?? story.title }),
		description: place
			? messages.drawingOfPlace({
					name: place.name,
					certainty: certaintyName(messages, place.certainty)
				})
			: messages.drawingOfStory({ count: story.places.length }),
		hrefOf: embedded ? at.embed : at.place
	});
}
