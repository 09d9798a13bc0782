import type { ParamMatcher } from '@sveltejs/kit';
import { baseLanguage, languages } from '$lib/messages/messages';

/** A language in an address. The base language has none: its addresses are the shorter ones. */
export const match: ParamMatcher = (param) => param !== baseLanguage && languages.includes(param);
