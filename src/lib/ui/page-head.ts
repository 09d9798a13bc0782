/** What messengers, search engines and other machines read in a page's head. It travels in the page's HTML. */
import { builtHtml } from '$lib/markup/built-html';
import type { PreviewRequest } from '$lib/formats/page-head';

/** Where it comes from: `src/hooks.server.ts` says. */
export const previews = builtHtml<PreviewRequest>('preview of a page');
