/** A place in plain text, for formats that have one field for everything: how sure, why, and who says so. */
import type { PlaceFeature } from '$lib/story/schema';
import type { Certainty } from '$lib/story/story';
import { claim } from './claim';
import type { ExportedPlace } from './export-places';
import { ourLanguage } from './when-text';

const certaintyWords: Record<Certainty, string> = {
	certain: 'certain',
	'less-certain': 'less certain',
	uncertain: 'uncertain'
};

/** `200 metres`, `5 kilometres`. */
function distanceText(metres: number): string {
	const [value, unit] = metres < 1000 ? [metres, 'meter'] : [metres / 1000, 'kilometer'];
	return new Intl.NumberFormat(ourLanguage, { style: 'unit', unit, unitDisplay: 'long' }).format(
		value
	);
}

/** How sure a place is and how far its shape may be off; where nothing is drawn, that. */
function suretyText({ feature }: ExportedPlace): string {
	const { geometry, properties } = feature;
	if (!geometry) return 'Not located: the article gives no spot, so there is no shape.';
	const { certainty, precisionMetres, parts = [] } = properties;
	return [
		`How sure: ${certaintyWords[certainty]}, drawn to within ${distanceText(precisionMetres)}.`,
		...parts.map((part, index) => partText(part, `${index + 1} of ${parts.length}`))
	].join(' ');
}

/** A part of a shape that is not as sure as the others; most formats give it no look of its own. */
function partText(
	{ certainty, basis, precisionMetres }: NonNullable<PlaceFeature['properties']['parts']>[number],
	which: string
): string {
	return `Part ${which}: ${certaintyWords[certainty]}, ${basis}, to within ${distanceText(precisionMetres)}.`;
}

/** Several paragraphs with an empty line between: surety, our note, each claim, what was said in reply. */
export function descriptionText(exported: ExportedPlace, publication: string): string {
	const { place, passages, replies } = exported;
	return [
		suretyText(exported),
		place.note,
		...passages.map((passage) => claim(passage, publication)),
		...replies.map((reply) => `In reply: ${claim(reply, publication)}`)
	].join('\n\n');
}
