/**
 * Writes into each page what travels in its HTML alone: its language, the drawing of the map and what
 * machines are told of it. As page data these would be sent a second time.
 */
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { pageDrawing } from '$lib/cartography/page-drawing';
import { jsonLdScript } from '$lib/formats/json-ld';
import type { LocalizedPlace, LocalizedStory } from '$lib/messages/localize';
import { targetOf } from '$lib/story/target';
import { certaintyName } from '$lib/messages/certainty';
import { messagesIn, type Messages } from '$lib/messages/messages';
import { absolute, addressesIn } from '$lib/site/addresses';
import { headOf } from '$lib/site/head';
import { mapData } from '$lib/server/map-data';
import { storyIn } from '$lib/server/stories';

/** Where the component leaves room for the drawing. */
const gap = ' data-drawing="">';

/** A page of the story, as this file needs to know it. */
type Page = {
	story: LocalizedStory;
	place: LocalizedPlace | undefined;
	messages: Messages;
	embedded: boolean;
};

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const messages = messagesIn(event.params.lang);
			const written = scriptsLast(html)
				.replace('%language%', messages.language)
				.replace('%direction%', directionOf(messages.language));
			return html.includes(gap) ? withMap(written, pageOf(event, messages)) : written;
		}
	});

function pageOf({ params, route }: RequestEvent, messages: Messages): Page {
	const { story } = storyIn(params.lang);
	const place = story.places.find(({ id }) => id === params.place);
	return { story, place, messages, embedded: Boolean(route.id?.includes('/embed')) };
}

function withMap(html: string, page: Page): string {
	const drawn = html.replace(gap, () => `>${drawingOf(page)}`);
	if (!page.embedded) return drawn.replace('</body>', () => `${described(page)}\n\t</body>`);
	// In a frame without an origin of its own a worker can only be had from a data: address.
	return drawn.replace("worker-src 'self'", "worker-src 'self' data:");
}

/** `ltr` or `rtl`. */
function directionOf(language: string): string {
	type TextInfo = { textInfo?: { direction: string }; getTextInfo?: () => { direction: string } };
	const locale = new Intl.Locale(language) as TextInfo;
	return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr';
}

/**
 * Names the scripts at the end of the page instead of in its head, where they would take the line from
 * the words and the drawing. They are still fetched together, not one after the other.
 */
function scriptsLast(html: string): string {
	const preload = /\s*<link [^>]*rel="modulepreload"[^>]*>/g;
	const links = html.match(preload)?.join('') ?? '';
	return html.replaceAll(preload, '').replace('</body>', () => `${links}\n\t</body>`);
}

function drawingOf({ story, place, messages, embedded }: Page): string {
	const at = addressesIn(messages.language);
	return pageDrawing({
		data: mapData(messages.language),
		target: targetOf(story, place),
		selected: place?.id,
		lat: story.bounds[1],
		language: messages.language,
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

function described({ story, place, messages }: Page): string {
	const head = headOf(story, place, messages);
	return jsonLdScript({
		story,
		place: place && {
			place,
			feature: storyIn(messages.language).places.find(({ id }) => id === place.id)!
		},
		messages,
		title: head.title,
		description: head.description,
		address: head.canonical,
		picture: head.picture.href,
		addressOf: (id) => absolute(addressesIn(messages.language).place(id))
	});
}
