/** What a page is made from, to tell whether it is still the same. */
import { messagesIn } from '$lib/messages/messages';
import { drawingSource } from './drawings';
import { forMachines, type Told } from './page-html';
import { isInParts } from './stories';

/**
 * All that a page of a story in parts is made from beside its data, its address and the code: what machines read of it,
 * and what its drawing shows. Components come by nothing else; SvelteKit keeps server code from them. Nothing where the
 * story is on one page: that is SvelteKit's to make.
 */
export function madeFrom(told: Told): string | undefined {
	if (!isInParts()) return undefined;
	const { params } = told;
	const { language } = messagesIn(params.lang);
	const part = params.part ? Number(params.part) : undefined;
	const drawing = drawingSource({ language, place: params.place, part, embedded: false });
	return JSON.stringify([forMachines(told), drawing]);
}
