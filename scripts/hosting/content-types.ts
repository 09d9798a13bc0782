/** The media types of what a build is made of. */
import { extname } from 'node:path';
import { factFormats } from '$lib/formats/formats';

const utf8 = (type: string) => (/^text\//.test(type) ? `${type}; charset=utf-8` : type);

/** By what a file's name ends in, without the dot. */
const known: Record<string, string> = {
	html: utf8('text/html'),
	js: utf8('text/javascript'),
	css: utf8('text/css'),
	txt: utf8('text/plain'),
	xml: 'application/xml',
	json: 'application/json',
	webmanifest: 'application/manifest+json',
	svg: 'image/svg+xml',
	png: 'image/png',
	// What an `.mvt` is: its packing is the map's business, see src/lib/map/ground-tiles.ts.
	mvt: 'application/vnd.mapbox-vector-tile',
	pmtiles: 'application/vnd.pmtiles',
	...Object.fromEntries(factFormats.map(({ name, mime }) => [name, utf8(mime)]))
};

/** What lies packed beside a file has the file's own type. */
const packings = ['br', 'gz'];

/**
 * The types of the files of a build, by their endings; of those that are written for hosts, none.
 *
 * @param files their paths
 * @throws {Error} where a file's ending has no type here
 */
export function contentTypes(files: string[]): Record<string, string> {
	const read = files.filter((file) => !file.startsWith('/_host/'));
	const endings = new Set(read.map((file) => extname(file).slice(1)));
	const used = [...endings].filter((ending) => ending && !packings.includes(ending)).sort();
	for (const ending of used) {
		if (known[ending]) continue;
		const file = read.find((each) => extname(each) === `.${ending}`);
		throw new Error(
			`No media type is known of ${file}.\n  fix       add ".${ending}" to scripts/hosting/content-types.ts`
		);
	}
	return Object.fromEntries(used.map((ending) => [ending, known[ending]!]));
}
