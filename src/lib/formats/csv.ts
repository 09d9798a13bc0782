/** A story's places as a table (RFC 4180), one row a place, as spreadsheets open it. */
import { dateText } from '$lib/messages/date-text';
import { wholeText } from '$lib/messages/distances-from';
import { edtfText } from '$lib/story/when';
import { claim, quotation, saidByTo } from './claim';
import { citation, sourceLines } from './credit';
import { exportedPlaces, type ExportedPlace, type ExportStory } from './export-places';

/** Without it, spreadsheets take UTF-8 for something else. */
const byteOrderMark = '\uFEFF';

/** Lines within a cell; the passages' lines of `said_by`, `quote`, `when` and `when_edtf` go together. */
const lineBreak = '\n';

/** Text, a number, or nothing. */
type Value = string | number | undefined;

/** The text of a CSV file in UTF-8, its byte order mark included. */
export function toCsv(exportStory: ExportStory): string {
	const rows = exportedPlaces(exportStory).map((exported) => rowOf(exported, exportStory));
	const header = Object.keys(rows[0] ?? {});
	return (
		byteOrderMark +
		[header, ...rows.map((row) => Object.values(row))]
			.map((row) => `${row.map(cell).join(',')}\r\n`)
			.join('')
	);
}

/**
 * A row by the names of its columns, in their order. Names and codes are the same in every language, so
 * that a formula that reads one file reads them all.
 */
function rowOf(
	{ place, feature, passages, replies, distances, page }: ExportedPlace,
	{ story, messages }: ExportStory
) {
	const { certainty, precisionMetres, basis } = feature.properties;
	const { representativePoint } = place;
	return {
		number: place.number,
		id: place.id,
		name: place.name,
		name_in_text: place.nameInText,
		role: place.role,
		// Of what is not drawn there is nothing to be sure or precise about.
		certainty: place.located ? certainty : 'not located',
		precision_metres: place.located ? precisionMetres : undefined,
		basis: place.located ? basis : undefined,
		latitude: representativePoint?.centre.lat,
		longitude: representativePoint?.centre.lng,
		within_metres: representativePoint?.withinMetres,
		supports: place.supports,
		note: place.note,
		unknown: place.unknown,
		settled_by: place.settledBy,
		said_by: passages.map((passage) => saidByTo(passage, messages)).join(lineBreak),
		quote: passages.map((passage) => quotation(passage, story)).join(lineBreak),
		when: passages
			.map(({ when }) => (when ? dateText(when, messages) : messages.exportNoDay()))
			.join(lineBreak),
		when_edtf: passages.map(({ when }) => (when ? edtfText(when) : '')).join(lineBreak),
		replies: replies.map((reply) => claim(reply, story, messages)).join(lineBreak),
		page,
		article: citation({ story, messages }),
		sources: sourceLines(place).join(lineBreak),
		distances: distances
			.map((distance) => `${distance.to.name}: ${wholeText(distance, messages)}`)
			.join(lineBreak)
	} satisfies Record<string, Value>;
}

/** A value as RFC 4180 writes it: in quotation marks where it holds what parts cells and rows. */
function cell(value: Value): string {
	const text = typeof value === 'string' ? disarmed(value) : String(value ?? '');
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that a spreadsheet does not take for a formula: where it begins like one, an apostrophe goes
 * before it (OWASP, CSV Injection). The wide signs are formulas where Japanese is set.
 */
function disarmed(text: string): string {
	return /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
}
