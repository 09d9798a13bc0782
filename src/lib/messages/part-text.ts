/** The parts of a shape that are not all equally sure, in words. Read at build alone. */
import type { Place } from '$lib/story/story';
import { certaintyName, distanceText } from './certainty';
import type { Messages } from './messages';

/** `Part 1 of 2: certain, measured, to within 40 metres.`, one for each part that a place lists. */
export function partTexts(parts: Place['parts'] = [], messages: Messages): string[] {
	return parts.map(({ certainty, basis, precisionMetres }, index) =>
		messages.exportPart({
			number: index + 1,
			count: parts.length,
			certainty: certaintyName(messages, certainty),
			basis,
			distance: distanceText(messages, precisionMetres)
		})
	);
}
