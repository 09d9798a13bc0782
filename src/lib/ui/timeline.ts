/** The picture of the story's moments on a scale of time. It is drawn at build and travels in the page's HTML. */
import { builtHtml } from '$lib/markup/built-html';

/** The page that a picture is for. */
export type TimelineOf = {
	language: string;
	/** Whether it is an embed, whose passages are found at its places. */
	embedded?: boolean;
};

/** Where pictures come from: `src/hooks.server.ts` says. */
export const timelines = builtHtml<TimelineOf>('timeline');
