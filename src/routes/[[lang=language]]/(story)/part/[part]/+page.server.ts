import { partEntries } from '$lib/server/entries';

export const entries = partEntries;
