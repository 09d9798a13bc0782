/** The drawn distance in the units that the reader is used to, as the map's scale is. */
import type { DrawnDistance } from '$lib/cartography/distance-layers';
import type { Metres } from '$lib/geo/range-rounding';
import { unitsFor } from '$lib/geo/units';
import type { Messages } from '$lib/messages/messages';
import { rangeText } from '$lib/messages/range-text';

/** A distance as the page gives it: its text is metric, as the page's own. */
export type MeasuredDistance = DrawnDistance & { metres: Metres };

/** The same with its text in the reader's units. Only who reads in miles makes the browser form one. */
export function inReadersUnits(
	distance: MeasuredDistance | undefined,
	messages: Messages
): DrawnDistance | undefined {
	const units = unitsFor(navigator.language);
	if (!distance || units === 'metric') return distance;
	return { ...distance, text: rangeText(messages, distance.metres, units) };
}
