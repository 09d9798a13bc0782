/** The drawing of the map that a page carries until, and unless, the live map takes its place. */
import { builtHtml } from '$lib/markup/built-html';

/** Which drawing a page asks for. */
export type DrawingRequest = {
	/** The language of the page. */
	language: string;
	/** The selected place; none is the overview. */
	place: string | undefined;
	/** The part of the story, where that is told in parts; counted from 1. */
	part?: number;
	/** Whether the page is an embed, whose links lead to embeds. */
	embedded: boolean;
};

/** Where drawings come from: the server says, see `src/lib/server/drawings.ts`. */
export const drawings = builtHtml<DrawingRequest>('drawing');
