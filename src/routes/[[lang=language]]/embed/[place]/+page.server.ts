import { placeEntries } from '$lib/server/entries';

export const entries = placeEntries;
