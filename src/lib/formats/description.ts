/** A place in plain text, for formats that have one field for everything: how sure, why, and who says so. */
import type { PlaceFeature } from '$lib/story/schema';
import { certaintyName, distanceText } from '$lib/messages/certainty';
import type { Messages } from '$lib/messages/messages';
import { claim } from './claim';
import type { ExportedPlace, ExportStory } from './export-places';

/** How sure a place is and how far its shape may be off; where nothing is drawn, that. */
function suretyText({ feature }: ExportedPlace, messages: Messages): string {
	const { geometry, properties } = feature;
	if (!geometry) return messages.exportNotLocated();
	const { certainty, precisionMetres, parts = [] } = properties;
	return [
		messages.exportSurety({
			certainty: certaintyName(messages, certainty),
			distance: distanceText(messages, precisionMetres)
		}),
		...parts.map((part, index) => partText(part, index + 1, parts.length, messages))
	].join(' ');
}

type Part = NonNullable<PlaceFeature['properties']['parts']>[number];

/** A part of a shape that is not as sure as the others; most formats give it no look of its own. */
function partText(
	{ certainty, basis, precisionMetres }: Part,
	number: number,
	count: number,
	messages: Messages
): string {
	return messages.exportPart({
		number,
		count,
		certainty: certaintyName(messages, certainty),
		basis,
		distance: distanceText(messages, precisionMetres)
	});
}

/** Several paragraphs with an empty line between: surety, our note, each claim, what was said in reply. */
export function descriptionText(
	exported: ExportedPlace,
	{ story, messages }: Pick<ExportStory, 'story' | 'messages'>
): string {
	const { place, passages, replies } = exported;
	return [
		suretyText(exported, messages),
		place.note,
		...passages.map((passage) => claim(passage, story, messages)),
		...replies.map((reply) => messages.exportReply({ claim: claim(reply, story, messages) }))
	].join('\n\n');
}
