import { error } from '@sveltejs/kit';
import { hasFile } from '$lib/formats/format-name';
import { messagesIn } from '$lib/messages/messages';
import { listed, namedEntries } from '$lib/server/entries';
import { exportFormats, formatNamesOf } from '$lib/server/exports';
import type { MadeFile } from '$lib/server/made-files';
import { isInParts, pageIn, storyIn } from '$lib/server/stories';
import { absolute, addressesIn, wholeStory } from '$lib/site/addresses';
import type { EntryGenerator, RequestHandler, RouteParams } from './$types';

export const prerender = true;

/** The place that a file is about; none for the whole story. */
const placeOf = (name: string) => (name === wholeStory ? undefined : name);

export const entries: EntryGenerator = listed(() => {
	const formats = formatNamesOf(isInParts());
	return namedEntries().flatMap((named) =>
		formats
			.filter((format) => hasFile(format, placeOf(named.name)))
			.map(({ name: format }) => ({ ...named, format }))
	);
});

const formatOf = ({ format }: RouteParams) => exportFormats.find(({ name }) => name === format);

/** A place, or the whole story, to take away: its facts in a format, or its map as a picture. */
export const _file: MadeFile<RouteParams> = ({ params }) => {
	const place = placeOf(params.name);
	const format = formatOf(params);
	const known = place === undefined || storyIn(params.lang).place(place);
	if (!format || !known || !hasFile(format, place)) error(404);
	const { story, distances } =
		place === undefined ? storyIn(params.lang) : pageIn(params.lang, { place });
	const places = story.places.flatMap(({ id }) => storyIn(params.lang).feature(id) ?? []);
	const messages = messagesIn(params.lang);
	const at = addressesIn(messages.language);
	const page = (id?: string) => absolute(at.page(id));
	return format.write({ story, places, distances, messages, page }, place);
};

export const GET: RequestHandler = async (event) =>
	new Response(await _file(event), { headers: { 'content-type': formatOf(event.params)!.mime } });
