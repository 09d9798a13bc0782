/** The picture of the story's moments on a scale of time. It is drawn at build and travels in the page's HTML. */
import { builtHtml } from '$lib/markup/built-html';

/** Where pictures come from, by the page's language: `src/hooks.server.ts` says. */
export const timelines = builtHtml<string>('timeline');
