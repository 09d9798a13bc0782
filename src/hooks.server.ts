/** What the server does with each page: hands it its drawing and the legend's symbols, and finishes its HTML. */
import type { Handle } from '@sveltejs/kit';
import { legendSymbol } from '$lib/cartography/legend';
import { drawings } from '$lib/map/drawing';
import { drawingOf } from '$lib/server/drawings';
import { finishPage } from '$lib/server/page-html';
import { legendSymbols } from '$lib/ui/legend';

drawings.provide(drawingOf);
legendSymbols.provide((entry) => legendSymbol(entry));

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => finishPage(html, event) });
