import { languageEntries } from '../../entries.server';

export const entries = languageEntries;
