/**
 * What the server does with each page: hands it its drawing and the legend's symbols, and finishes its HTML.
 */
import type { Handle } from '@sveltejs/kit';
import { legendSymbol } from '$lib/cartography/legend';
import { previewHtml } from '$lib/formats/page-head';
import { drawings } from '$lib/map/drawing';
import { drawingOf } from '$lib/server/drawings';
import { finishPage } from '$lib/server/page-html';
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

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => finishPage(html, event) });
