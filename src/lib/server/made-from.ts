/** What a page is made from, to tell whether it is still the same. */
import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { messagesIn } from '$lib/messages/messages';
import { drawingSource } from './drawings';
import { forMachines } from './page-html';

/** Pages of which there are many: parts, places and embeds. */
const oneOfMany = /\/\(story\)\/(part|place)\/|\/embed\//;

/**
 * A hash of all that a page of a story in parts is made from beside its data, its address and the code: what machines
 * read of it, and what its drawing shows. Components come by nothing else; SvelteKit keeps server code from them.
 * Nothing for a page of another kind, which is made anew each time.
 */
export function madeFrom(event: RequestEvent): string | undefined {
	const { params, route } = event;
	if (!oneOfMany.test(route.id ?? '')) return undefined;
	const { language } = messagesIn(params.lang);
	const part = params.part ? Number(params.part) : undefined;
	const drawing = drawingSource({ language, place: params.place, part, embedded: false });
	return createHash('sha256')
		.update(JSON.stringify([forMachines(event), drawing]))
		.digest('hex');
}
