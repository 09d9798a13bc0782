import { error } from '@sveltejs/kit';
import { mapPicture, mapPictureSize } from '$lib/cartography/map-picture';
import { toCsv } from '$lib/formats/csv';
import { toGeoJson } from '$lib/formats/geojson';
import { toGpx } from '$lib/formats/gpx';
import { toKml } from '$lib/formats/kml';
import { inMarks } from '$lib/story/quotation-marks';
import { targetOf } from '$lib/story/target';
import { capital, certaintyLabel } from '$lib/messages/certainty';
import { absolute, addressesIn, wholeStory, type Format } from '$lib/site/addresses';
import { namedEntries } from '$lib/server/entries';
import { messagesIn } from '$lib/messages/messages';
import { mapData } from '$lib/server/map-data';
import { pngResponse } from '$lib/server/rendering';
import { storyIn } from '$lib/server/stories';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const types: Record<Format, string> = {
	geojson: 'application/geo+json',
	kml: 'application/vnd.google-earth.kml+xml',
	gpx: 'application/gpx+xml',
	csv: 'text/csv',
	svg: 'image/svg+xml',
	png: 'image/png'
};

export const entries: EntryGenerator = () =>
	namedEntries().flatMap((named) =>
		Object.keys(types)
			.filter((format) => format !== 'csv' || named.name === wholeStory)
			.map((format) => ({ ...named, format }))
	);

/** A place, or the whole story, to take away: its facts in a format, or its map as a picture. */
export const GET: RequestHandler = ({ params }) => {
	const format = params.format as Format;
	const place = params.name === wholeStory ? undefined : params.name;
	const { story, places } = storyIn(params.lang);
	if (!(format in types) || (place && !story.places.some(({ id }) => id === place))) error(404);
	if (format === 'png') return pngResponse(picture(params, place), mapPictureSize.width * 2);
	const messages = messagesIn(params.lang);
	const at = addressesIn(messages.language);
	const taken = { story, places, messages, page: (id?: string) => absolute(at.page(id)) };
	const write: Record<Exclude<Format, 'png'>, () => string> = {
		geojson: () => toGeoJson(taken, place),
		kml: () => toKml(taken, place),
		gpx: () => toGpx(taken, place),
		csv: () => toCsv(taken),
		svg: () => picture(params, place)
	};
	return new Response(write[format](), { headers: { 'content-type': types[format] } });
};

function picture(params: { lang?: string }, id: string | undefined): string {
	const { story } = storyIn(params.lang);
	const messages = messagesIn(params.lang);
	const place = story.places.find((each) => each.id === id);
	const { headline, author, publication, language } = story.article;
	return mapPicture({
		title: place?.name ?? story.title,
		notes: [
			place && capital(certaintyLabel(messages, place)),
			messages.fromArticle({ headline: inMarks(headline, language), author, publication })
		]
			.filter(Boolean)
			.join(' · '),
		sources: `${messages.groundCredit()} · ${absolute(addressesIn(messages.language).page(id))}`,
		data: mapData(messages.language),
		target: targetOf(story, place),
		selected: id,
		lat: story.bounds[1],
		language: messages.language
	});
}
