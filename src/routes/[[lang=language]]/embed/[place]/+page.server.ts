import { placeEntries } from '../../../entries.server';

export const entries = placeEntries;
