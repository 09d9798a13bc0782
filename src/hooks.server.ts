/** What the server does with each page: hands it its drawing, and finishes its HTML. */
import type { Handle } from '@sveltejs/kit';
import { provideDrawings } from '$lib/map/drawing';
import { drawingOf } from '$lib/server/drawings';
import { finishPage } from '$lib/server/page-html';

provideDrawings(drawingOf);

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => finishPage(html, event) });
