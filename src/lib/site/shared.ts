/** A place, or the story, as one shares it. */
import type { Story } from '$lib/story/story';
import type { Download, Shared } from '$lib/ui/sharing';
import type { LocalizedPlace } from '$lib/messages/localize';
import type { Messages } from '$lib/messages/messages';
import { addressesIn, wholeStory, type Format } from '$lib/site/addresses';
import { titleOf } from './head';

/** Facts, in formats that other programs open. */
const facts: Record<'place' | 'story', Format[]> = {
	place: ['geojson', 'kml', 'gpx'],
	story: ['geojson', 'kml', 'gpx', 'csv']
};

/** What the share dialog offers. */
export function sharedOf(
	story: Story,
	place: LocalizedPlace | undefined,
	messages: Messages
): Shared {
	const at = addressesIn(messages.language);
	const files = (formats: Format[], name: string | undefined): Download[] =>
		formats.map((format) => ({
			label: pictures.includes(format)
				? messages.mapPicture({ format: format.toUpperCase() })
				: formatNames[format],
			href: at.download(format, name),
			file: `${name ?? wholeStory}.${format}`
		}));
	return {
		name: place?.name ?? story.title,
		place,
		title: titleOf(story, place, messages),
		page: at.page(place?.id),
		embed: at.embed(place?.id),
		downloads: {
			own: place ? files([...facts.place, ...pictures], place.id) : [],
			story: files(place ? facts.story : [...facts.story, ...pictures], undefined)
		}
	};
}

const pictures: Format[] = ['svg', 'png'];

const formatNames: Record<Format, string> = {
	geojson: 'GeoJSON',
	kml: 'KML',
	gpx: 'GPX',
	csv: 'CSV',
	svg: 'SVG',
	png: 'PNG'
};
