/** The symbols of the legend. They are drawn from the map's own layers, at build, and travel in the page's HTML. */
import { builtHtml } from '$lib/markup/built-html';

/** What the legend explains. */
export type LegendEntry = 'certain' | 'less-certain' | 'uncertain' | 'setting' | 'ground-drawn';

/** Where the symbols come from: `src/hooks.server.ts` says. */
export const legendSymbols = builtHtml<LegendEntry>('legend symbol');
