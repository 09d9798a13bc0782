import { timeEntries } from '$lib/server/entries';

export const entries = timeEntries;
