import type { ParamMatcher } from '@sveltejs/kit';

/** The version of a ground: what its tiles' folder is called. */
export const match: ParamMatcher = (param) => /^[0-9a-f]{12}$/.test(param);
