/**
 * What the server does with each page: hands it its drawing and the legend's symbols, and finishes its HTML. While
 * pages are made it says what each is made from.
 */
import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';
import { legendSymbol } from '$lib/cartography/legend';
import { previewHtml } from '$lib/formats/page-head';
import { drawings } from '$lib/map/drawing';
import { drawingOf } from '$lib/server/drawings';
import { madeFrom } from '$lib/server/made-from';
import { madeFromHeader } from '$lib/server/made-from-header';
import { finishPage } from '$lib/server/page-html';
import { isInParts } from '$lib/server/stories';
import { timelineOf } from '$lib/server/timeline';
import { legendSymbols } from '$lib/ui/legend';
import { previews } from '$lib/ui/page-head';
import { timelines } from '$lib/ui/timeline';

drawings.provide(drawingOf);
const symbols = new Map<string, string>();
legendSymbols.provide((entry) => {
	const symbol = symbols.get(entry) ?? legendSymbol(entry);
	symbols.set(entry, symbol);
	return symbol;
});
timelines.provide(({ language, embedded }) => timelineOf(language, embedded));
previews.provide(previewHtml);

export const handle: Handle = async ({ event, resolve }) => {
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => finishPage(html, event)
	});
	const made = building && isInParts() ? madeFrom(event) : undefined;
	if (made) response.headers.set(madeFromHeader, made);
	return response;
};
