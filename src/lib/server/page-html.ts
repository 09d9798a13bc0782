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
import { isInParts, pageIn, storyIn, versionIn } from './stories';

/** Writes what is the same on each page of a language, puts the scripts last, and adds what machines read of it. */
export function finishPage(html: string, event: RequestEvent): string {
	const { params, route, url } = event;
	const messages = messagesIn(params.lang);
	// Of a long page, and of thousands of them, all but the head is copied once.
	const [headEnd, bodyEnd] = [html.indexOf('</head>'), html.lastIndexOf('</body>')];
	const { head, links } = scriptsTaken(html.slice(0, headEnd), messagesFile(messages.language));
	const named = head
		.replace('%language%', messages.language)
		.replace('%direction%', directionOf(messages.language))
		.replace('%manifest%', addressesIn(messages.language).manifest())
		.replace('%light%', palettes.light.paper)
		.replace('%dark%', palettes.dark.paper);
	const isEmbed = route.id?.includes('/embed');
	return [
		isEmbed ? forSandbox(named, url.origin) : named,
		html.slice(headEnd, bodyEnd),
		links,
		'\n\t',
		...(isEmbed ? [] : [forMachines(event)].flatMap((more) => (more ? [more, '\n\t'] : []))),
		html.slice(bodyEnd)
	].join('');
}

/**
 * Takes the scripts' names out of a head, to stand at the end of the page, where they do not take the line from the
 * text and the drawing. They are still fetched together, not one after the other, and with them the messages of the
 * page's language: SvelteKit names only what a page imports itself.
 */
function scriptsTaken(head: string, messages: string | undefined): { head: string; links: string } {
	const preload = /\s*<link [^>]*rel="modulepreload"[^>]*>/g;
	const links: string[] = [...(head.match(preload) ?? [])];
	if (links.length && messages) links.push(`\n\t\t<link href="${messages}" rel="modulepreload">`);
	return { head: head.replaceAll(preload, ''), links: links.join('') };
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

/** Which page it is: its route, and the route's parameters. */
export type Told = Pick<RequestEvent, 'params' | 'route'>;

/** What machines read of a page, where that tells the story. As page data it would be sent a second time. */
export function forMachines({ params, route }: Told): string | undefined {
	if (!route.id?.includes('/(story)')) return undefined;
	return jsonLd(params, isInTime(route.id), messagesIn(params.lang));
}

function jsonLd({ place: id, part }: Told['params'], inTime: boolean, messages: Messages): string {
	const told = part ? Number(part) : undefined;
	const { story } = pageIn(messages.language, { place: id, part: told });
	const { place: placeOf, feature } = storyIn(messages.language);
	const place = id === undefined ? undefined : placeOf(id);
	const page = { place, part: told, inTime };
	const { title, canonical } = toldHeadOf(story, page, messages);
	const preview = toldPreviewOf(story, page, messages);
	const at = addressesIn(messages.language);
	// A page that is one of many stays as it is until it changes itself.
	const { hash, date } = isInParts() ? {} : versionIn(messages.language);
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
