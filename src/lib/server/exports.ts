/** Every file that a reader may take away: the story's facts in each format, and its map as a picture. */
import { mapPicture, mapPictureSize } from '$lib/cartography/map-picture';
import type { ExportStory } from '$lib/formats/export-places';
import { endingOf, formats, type FileFormat, type Format } from '$lib/formats/formats';
import { capital, certaintyLabel } from '$lib/messages/certainty';
import { messagesIn, type Messages } from '$lib/messages/messages';
import { absolute, addressesIn } from '$lib/site/addresses';
import { inMarks } from '$lib/story/quotation-marks';
import { targetOf } from '$lib/story/target';
import { groundCredit } from './ground-files';
import { mapData } from './map-data';
import { png } from './rendering';
import { storyIn } from './stories';

/** A format of a file, be it text or a picture. */
type Export = Omit<Format, 'write'> & {
	/** A picture of the map, not its facts. */
	picture: boolean;
	write(story: ExportStory, placeId?: string): string | Uint8Array<ArrayBuffer>;
};

/** In the order in which they are offered; pictures need the ground and fonts, so they are composed here. */
const exports: Export[] = [
	...formats.map((format) => ({ ...format, picture: false })),
	{ name: 'SVG', mime: 'image/svg+xml', scope: 'both', picture: true, write: picture },
	{
		name: 'PNG',
		mime: 'image/png',
		scope: 'both',
		picture: true,
		write: (story, placeId) => png(picture(story, placeId), mapPictureSize.width * 2)
	}
];

/** The endings of what there is of the story, or of a place. */
export function endingsFor(what: 'place' | 'story'): string[] {
	return exports.filter(({ scope }) => scope === what || scope === 'both').map(endingOf);
}

/** What a page has to know of the formats to offer them, without what writes them. */
export function fileFormats(language: string | undefined): FileFormat[] {
	const messages = messagesIn(language);
	return exports.map(({ name, scope, picture }) => ({
		label: picture ? messages.mapPicture({ format: name }) : name,
		ending: endingOf({ name }),
		scope,
		picture
	}));
}

/** A file as a host would serve it; nothing where there is none of that place or in that format. */
export function exportResponse(
	language: string | undefined,
	ending: string,
	placeId: string | undefined
): Response | undefined {
	const format = exports.find((each) => endingOf(each) === ending);
	const { story, places } = storyIn(language);
	const known = placeId === undefined || story.places.some(({ id }) => id === placeId);
	const offered = endingsFor(placeId === undefined ? 'story' : 'place').includes(ending);
	if (!format || !known || !offered) return undefined;
	const messages = messagesIn(language);
	const page = (id?: string) => absolute(addressesIn(messages.language).page(id));
	return new Response(format.write({ story, places, messages, page }, placeId), {
		headers: { 'content-type': format.mime }
	});
}

/** The map as an SVG: of a place, or of the story where no id is given. */
function picture({ story, messages, page }: ExportStory, placeId?: string): string {
	const place = story.places.find(({ id }) => id === placeId);
	return mapPicture({
		title: place?.name ?? story.title,
		notes: [place && capital(certaintyLabel(messages, place)), origin(story, messages)]
			.filter(Boolean)
			.join(' · '),
		sources: `${groundCredit()} · ${page(placeId)}`,
		data: mapData(messages.language),
		target: targetOf(story, place),
		selected: placeId,
		lat: story.bounds[1],
		language: messages.language
	});
}

/** `From “Headline” by Author, Publication`. */
function origin({ article }: ExportStory['story'], messages: Messages): string {
	const { headline, author, publication, language } = article;
	return messages.fromArticle({ headline: inMarks(headline, language), author, publication });
}
