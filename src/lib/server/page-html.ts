/** What is done to a page's HTML once it is rendered. */
import type { RequestEvent } from '@sveltejs/kit';
import { jsonLdScript } from '$lib/formats/json-ld';
import { directionOf } from '$lib/messages/direction';
import { messagesIn, type Messages } from '$lib/messages/messages';
import { absolute, addressesIn } from '$lib/site/addresses';
import { headOf } from '$lib/site/head';
import { storyIn } from './stories';

/** Writes the page's language and direction, puts its scripts last, and adds what machines read of it. */
export function finishPage(html: string, { params, route }: RequestEvent): string {
	const messages = messagesIn(params.lang);
	const page = scriptsLast(html)
		.replace('%language%', messages.language)
		.replace('%direction%', directionOf(messages.language));
	if (route.id?.includes('/(story)')) return beforeEnd(page, jsonLd(params.place, messages));
	if (route.id?.includes('/embed')) return withDataWorker(page);
	return page;
}

function beforeEnd(html: string, more: string): string {
	return html.replace('</body>', () => `${more}\n\t</body>`);
}

/**
 * Names the scripts at the end of the page instead of in its head, where they would take the line from
 * the text and the drawing. They are still fetched together, not one after the other.
 */
function scriptsLast(html: string): string {
	const preload = /\s*<link [^>]*rel="modulepreload"[^>]*>/g;
	const links = html.match(preload)?.join('') ?? '';
	return beforeEnd(html.replaceAll(preload, ''), links);
}

/** In a frame without an origin of its own a worker can only be had from a data: address. */
function withDataWorker(html: string): string {
	return html.replace("worker-src 'self'", "worker-src 'self' data:");
}

/** What machines read of the page. As page data it would be sent a second time. */
function jsonLd(id: string | undefined, messages: Messages): string {
	const { story, places } = storyIn(messages.language);
	const place = story.places.find((each) => each.id === id);
	const { title, canonical, preview } = headOf(story, place, messages);
	return jsonLdScript({
		story,
		place: place && { place, feature: places.find((each) => each.id === place.id)! },
		messages,
		title,
		description: preview.description,
		address: canonical,
		picture: preview.picture.href,
		addressOf: (each) => absolute(addressesIn(messages.language).place(each))
	});
}
