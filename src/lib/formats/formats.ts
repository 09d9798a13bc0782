/** The formats in which a story's facts can be taken away. A new one is one entry here. */
import type { ExportStory } from './export-places';
import type { FormatName } from './format-name';
import { toCsv } from './csv';
import { toGeoJson } from './geojson';
import { toGpx } from './gpx';
import { toKml } from './kml';

/** A format with its writer. */
export type ExportFormat<Content> = FormatName & {
	/** Its media type. */
	mime: string;
	/** Writes a place, or with no id the whole story. */
	write: (story: ExportStory, place?: string) => Content;
};

/** Formats that list facts; `src/lib/server/exports.ts` adds the pictures. */
export const factFormats: ExportFormat<string>[] = [
	{
		name: 'geojson',
		label: 'GeoJSON',
		mime: 'application/geo+json',
		scope: 'both',
		picture: false,
		write: toGeoJson
	},
	{
		name: 'kml',
		label: 'KML',
		mime: 'application/vnd.google-earth.kml+xml',
		scope: 'both',
		picture: false,
		write: toKml
	},
	{
		name: 'gpx',
		label: 'GPX',
		mime: 'application/gpx+xml',
		scope: 'both',
		picture: false,
		write: toGpx
	},
	{
		name: 'csv',
		label: 'CSV',
		mime: 'text/csv',
		scope: 'story',
		picture: false,
		write: toCsv
	}
];
