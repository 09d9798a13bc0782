import { languageEntries } from '$lib/server/entries';

export const entries = languageEntries;
