/** The symbols of the legend. They are drawn from the map's own layers, at build, and travel in the page's HTML. */
import { builtHtml } from '$lib/markup/built-html';
import type { Kind } from '$lib/story/filter';

/** Where the symbols come from: `src/hooks.server.ts` says. */
export const legendSymbols = builtHtml<Kind>('legend symbol');
