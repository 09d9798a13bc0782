/** What is done to a page's HTML once it is rendered. */
import type { RequestEvent } from '@sveltejs/kit';
import { palettes } from '$lib/cartography/palette';
import { jsonLdScript } from '$lib/formats/json-ld';
import { directionOf } from '$lib/messages/direction';
import { messagesIn, type Messages } from '$lib/messages/messages';
import { absolute, addressesIn } from '$lib/site/addresses';
import { toldHeadOf } from '$lib/site/head';
import { toldPreviewOf } from '$lib/site/preview';
import { isInTime } from '$lib/site/reading-order';
import { messagesFile } from './messages-file';
import { pageIn, storyIn, versionIn } from './stories';

/** Writes what is the same on each page of a language, puts the scripts last, and adds what machines read of it. */
export function finishPage(html: string, { params, route, url }: RequestEvent): string {
	const messages = messagesIn(params.lang);
	const page = scriptsLast(html, messagesFile(messages.language))
		.replace('%language%', messages.language)
		.replace('%direction%', directionOf(messages.language))
		.replace('%manifest%', addressesIn(messages.language).manifest())
		.replace('%light%', palettes.light.paper)
		.replace('%dark%', palettes.dark.paper);
	if (route.id?.includes('/(story)'))
		return beforeEnd(page, jsonLd(params, isInTime(route.id), messages));
	if (route.id?.includes('/embed')) return forSandbox(page, url.origin);
	return page;
}

function beforeEnd(html: string, more: string): string {
	return html.replace('</body>', () => `${more}\n\t</body>`);
}

/**
 * Names the scripts at the end of the page instead of in its head, where they would take the line from
 * the text and the drawing. They are still fetched together, not one after the other, and with them the messages of
 * the page's language: SvelteKit names only what a page imports itself.
 */
function scriptsLast(html: string, messages: string | undefined): string {
	const preload = /\s*<link [^>]*rel="modulepreload"[^>]*>/g;
	// They are in the head alone: the rest of the page need not be searched.
	const end = html.indexOf('</head>');
	const [head, rest] = [html.slice(0, end), html.slice(end)];
	const links: string[] = [...(head.match(preload) ?? [])];
	if (links.length && messages) links.push(`\n\t\t<link rel="modulepreload" href="${messages}">`);
	return beforeEnd(head.replaceAll(preload, '') + rest, links.join(''));
}

/**
 * Opens the policy of a page that may stand in a frame without an origin of its own: a worker can only be had
 * from a data: address there, and WebKit takes `'self'` for that missing origin, so the site's is named beside it.
 */
function forSandbox(html: string, origin: string): string {
	return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (policy) =>
		policy.replaceAll("'self'", `'self' ${origin}`).replace(/worker-src [^;"]*/, '$& data:')
	);
}

/** What machines read of the page. As page data it would be sent a second time. */
function jsonLd(
	{ place: id, part }: RequestEvent['params'],
	inTime: boolean,
	messages: Messages
): string {
	const told = part ? Number(part) : undefined;
	const { story } = pageIn(messages.language, { place: id, part: told });
	const { place: placeOf, feature } = storyIn(messages.language);
	const place = id === undefined ? undefined : placeOf(id);
	const page = { place, part: told, inTime };
	const { title, canonical } = toldHeadOf(story, page, messages);
	const preview = toldPreviewOf(story, page, messages);
	const at = addressesIn(messages.language);
	const { hash, date } = versionIn(messages.language);
	return jsonLdScript({
		story,
		place: place && { place, feature: feature(place.id)! },
		messages,
		title,
		description: preview.description,
		address: canonical,
		picture: preview.picture.href,
		version: hash,
		modified: date,
		corrections: absolute(at.corrections()),
		addressOf: (each) => absolute(at.place(each))
	});
}
