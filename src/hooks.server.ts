/** What the server does with each page: hands it its drawing and the legend's symbols, and finishes its HTML. */
import type { Handle } from '@sveltejs/kit';
import { legendSymbol } from '$lib/cartography/legend';
import { drawings } from '$lib/map/drawing';
import { drawingOf } from '$lib/server/drawings';
import { finishPage } from '$lib/server/page-html';
import { timelineOf } from '$lib/server/timeline';
import { legendSymbols } from '$lib/ui/legend';
import { timelines } from '$lib/ui/timeline';

drawings.provide(drawingOf);
legendSymbols.provide((entry) => legendSymbol(entry));
timelines.provide(timelineOf);

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => finishPage(html, event) });
