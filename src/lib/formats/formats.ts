/** Every format of text in which a story can be taken away. A new one is one entry here. */
import { toCsv } from './csv';
import type { ExportStory } from './export-places';
import { toGeoJson } from './geojson';
import { toGpx } from './gpx';
import { toKml } from './kml';

/** What a file can hold: one place, the whole story, or either. */
type Scope = 'place' | 'story' | 'both';

/** A format of text. */
export type Format = {
	/** What readers call it; in lower case the ending of its files. */
	name: string;
	/** The media type that it is served with. */
	mime: string;
	scope: Scope;
	/**
	 * The text of a file: of one place, or of the story where no id is given.
	 *
	 * @throws {Error} for an id that no place has
	 */
	write(story: ExportStory, placeId?: string): string;
};

/** A format of files to take away, as far as a page has to know it. */
export type FileFormat = {
	/** What its link says. */
	label: string;
	/** The ending of its files, without the dot. */
	ending: string;
	scope: Scope;
	/** A picture of the map, not its facts. */
	picture: boolean;
};

/** In the order in which they are offered. */
export const formats: Format[] = [
	{ name: 'GeoJSON', mime: 'application/geo+json', scope: 'both', write: toGeoJson },
	{ name: 'KML', mime: 'application/vnd.google-earth.kml+xml', scope: 'both', write: toKml },
	{ name: 'GPX', mime: 'application/gpx+xml', scope: 'both', write: toGpx },
	{ name: 'CSV', mime: 'text/csv', scope: 'story', write: toCsv }
];

/** The ending of a format's files, without the dot. */
export function endingOf({ name }: Pick<Format, 'name'>): string {
	return name.toLowerCase();
}
