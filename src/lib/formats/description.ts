/** A place in plain text, for formats that have one field for everything: how sure, why, and who says so. */
import { certaintyName, distanceText } from '$lib/messages/certainty';
import { wholeText } from '$lib/messages/distances-from';
import type { Messages } from '$lib/messages/messages';
import { partTexts } from '$lib/messages/part-text';
import { claim } from './claim';
import type { ExportedPlace, ExportStory } from './export-places';

/** How sure a place is and how far its shape may be off; where nothing is drawn, that. */
function suretyText({ feature }: ExportedPlace, messages: Messages): string {
	const { geometry, properties } = feature;
	if (!geometry) return messages.exportNotLocated();
	const { certainty, precisionMetres, parts } = properties;
	return [
		messages.exportSurety({
			certainty: certaintyName(messages, certainty),
			distance: distanceText(messages, precisionMetres)
		}),
		...partTexts(parts, messages)
	].join(' ');
}

/** Why a place is where it is, in our words: what supports it, how it was placed, what is not known. */
function reasons({ place }: ExportedPlace, messages: Messages): string[] {
	const { supports, note, unknown, settledBy } = place;
	return [
		supports && messages.exportSupports({ text: supports }),
		note,
		unknown && messages.exportUnknown({ text: unknown }),
		settledBy && messages.exportSettledBy({ text: settledBy })
	].filter((text) => text !== undefined);
}

/** How far it is from others, each on a line of its own; nothing of what is not located. */
function howFar({ distances }: ExportedPlace, messages: Messages): string[] {
	if (!distances.length) return [];
	const lines = distances.map(
		(distance) => `${distance.to.name}: ${wholeText(distance, messages)}`
	);
	return [[messages.exportDistances(), ...lines].join('\n')];
}

/** Several paragraphs with an empty line between: surety, our reasons, each claim and reply, distances. */
export function descriptionText(
	exported: ExportedPlace,
	{ story, messages }: Pick<ExportStory, 'story' | 'messages'>
): string {
	const { passages, replies } = exported;
	return [
		suretyText(exported, messages),
		...reasons(exported, messages),
		...passages.map((passage) => claim(passage, story, messages)),
		...replies.map((reply) => messages.exportReply({ claim: claim(reply, story, messages) })),
		...howFar(exported, messages)
	].join('\n\n');
}
