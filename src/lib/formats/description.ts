/** A place in plain text, for formats that have one field for everything: how sure, why, and who says so. */
import type { PlaceFeature } from '$lib/story/schema';
import { certaintyWord, distanceText } from '$lib/words/certainty';
import type { Words } from '$lib/words/words';
import { claim } from './claim';
import type { ExportedPlace, ExportStory } from './export-places';

/** How sure a place is and how far its shape may be off; where nothing is drawn, that. */
function suretyText({ feature }: ExportedPlace, words: Words): string {
	const { geometry, properties } = feature;
	if (!geometry) return words.exportNotLocated();
	const { certainty, precisionMetres, parts = [] } = properties;
	return [
		words.exportSurety({
			certainty: certaintyWord(words, certainty),
			distance: distanceText(words, precisionMetres)
		}),
		...parts.map((part, index) => partText(part, index + 1, parts.length, words))
	].join(' ');
}

type Part = NonNullable<PlaceFeature['properties']['parts']>[number];

/** A part of a shape that is not as sure as the others; most formats give it no look of its own. */
function partText(
	{ certainty, basis, precisionMetres }: Part,
	number: number,
	count: number,
	words: Words
): string {
	return words.exportPart({
		number,
		count,
		certainty: certaintyWord(words, certainty),
		basis,
		distance: distanceText(words, precisionMetres)
	});
}

/** Several paragraphs with an empty line between: surety, our note, each claim, what was said in reply. */
export function descriptionText(
	exported: ExportedPlace,
	{ story, words }: Pick<ExportStory, 'story' | 'words'>
): string {
	const { place, passages, replies } = exported;
	const { publication } = story.article;
	return [
		suretyText(exported, words),
		place.note,
		...passages.map((passage) => claim(passage, publication, words)),
		...replies.map((reply) => words.exportReply({ claim: claim(reply, publication, words) }))
	].join('\n\n');
}
