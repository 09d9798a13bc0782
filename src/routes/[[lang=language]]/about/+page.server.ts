import { formatNamesOf } from '$lib/server/exports';
import { languageEntries } from '$lib/server/entries';
import { messagesIn } from '$lib/messages/messages';
import { groundNote, groundSources, recordsOf } from '$lib/server/map-data';
import { byLicence, shipped } from '$lib/server/licences';
import { isInParts, pageIn, storyIn, versionIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

// Text alone: nothing on this page needs a script.
export const csr = false;

export const entries = languageEntries;

export const load: PageServerLoad = async ({ params }) => ({
	story: pageIn(params.lang, {}).story,
	hasReplies: storyIn(params.lang).story.passages.some(({ answers }) => answers.length > 0),
	ground: groundSources(messagesIn(params.lang)),
	groundNote: groundNote(storyIn(params.lang).story, messagesIn(params.lang)),
	version: versionIn(params.lang).text,
	formats: formatNamesOf(isInParts()),
	records: await recordsOf(),
	software: byLicence(shipped())
});
