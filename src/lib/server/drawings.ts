/** The drawing that a page carries: the story's map, or a place's, with links in the page's language. */
import { createHash } from 'node:crypto';
import { dev } from '$app/environment';
import { pageDrawing } from '$lib/cartography/page-drawing';
import type { DrawingRequest } from '$lib/map/drawing';
import { certaintyName } from '$lib/messages/certainty';
import { messagesIn } from '$lib/messages/messages';
import { addressesIn } from '$lib/site/addresses';
import { targetOf } from '$lib/story/target';
import { escapeXml } from '$lib/markup/xml';
import { kept } from './kept';
import { ground, mapData } from './map-data';
import { measure } from './rendering';
import { isInParts, pageIn, storyIn } from './stories';

/** Stands in a drawing for the address of a place, which is another one in an embed. */
const standIn = 'place:';

const places = new Map<string, string>();

/** A hash of all that drawings show of the story's places in a language. */
function placesHash(language: string): string {
	const known = dev ? undefined : places.get(language);
	if (known) return known;
	const { features, story } = storyIn(language);
	const mentions = story.passages.map(({ places }) => places);
	const hash = createHash('sha256')
		.update(JSON.stringify([features, mentions]))
		.digest('hex');
	places.set(language, hash);
	return hash;
}

/** What a drawing shows, but for the map itself. */
function shownBy({ language, place: id, part }: DrawingRequest) {
	const messages = messagesIn(language);
	const { story } = pageIn(language, { place: id, part });
	const place = id === undefined ? undefined : storyIn(language).place(id);
	if (id !== undefined && !place) throw new Error(`there is no place "${id}" to draw`);
	return {
		target: targetOf(story, place),
		selected: id,
		language,
		title: messages.mapOf({ name: place?.name ?? story.title }),
		description: place
			? messages.drawingOfPlace({
					name: place.name,
					certainty: certaintyName(messages, place.certainty)
				})
			: messages.drawingOfStory({ count: story.places.length })
	};
}

/** Which state of the map there is to draw in a language: of the ground, and of the story's places. */
const mapState = (language: string) => [ground().manifest.version, placesHash(language)];

/** All that a drawing is made from, but for the code: what is drawn, and of which state of the map. */
export const drawingSource = (request: DrawingRequest): string =>
	JSON.stringify([shownBy(request), mapState(request.language)]);

/**
 * A picture of the map that was made of the same before, or is made now.
 *
 * @param shown all that it shows but for the map, which is drawn in a language
 */
export const keptPicture = (shown: object, language: string, draw: () => string): string =>
	kept('drawn-pictures', JSON.stringify([shown, mapState(language)]), draw);

const last = new Map<string, string>();

/** Drawings that are at hand: those of a page and of its embed, in each language. */
const mostAtHand = 8;

/** A drawing that was made from the same, or is made now. Those of thousands of places are kept with their pages alone. */
function drawnFrom(source: string, place: string | undefined, draw: () => string): string {
	const before = last.get(source);
	if (before) return before;
	const isOneOfMany = isInParts() && place !== undefined;
	const now = isOneOfMany ? draw() : kept('drawings', source, draw);
	if (last.size === mostAtHand) last.delete(last.keys().next().value!);
	last.set(source, now);
	return now;
}

/**
 * Writes the `<svg>`. What was drawn of equal places before is not drawn again: an embed has the drawing of its page,
 * and a build those of the one before.
 *
 * @throws {Error} for a place that the story does not have
 */
export function drawingOf(request: DrawingRequest): string {
	const { language, place: id, embedded } = request;
	const at = addressesIn(language);
	const drawing = drawnFrom(drawingSource(request), id, () =>
		pageDrawing({
			...shownBy(request),
			data: mapData(language, id),
			measure,
			hrefOf: (place) => `${standIn}${place}`
		})
	);
	const hrefOf = embedded ? at.embed : at.place;
	return drawing.replaceAll(
		/(<a href=")place:([^"]*)/g,
		(_, start: string, place: string) => start + escapeXml(hrefOf(place))
	);
}
