/**
 * The map as a picture to take away and print: an SVG that stands alone, in the light palette, with a line
 * below it that says what it shows and whose facts it is drawn from.
 */
import type { Target } from '$lib/geo/camera';
import type { MapFeature } from './evaluate';
import { palettes } from './palette';
import { previewFonts } from './preview-picture';
import { mapLayers } from './style';
import { draw } from './svg';
import { escaped } from './svg-marks';
import { byValue, standIns } from './svg-palette';

/** CSS pixels of the map and of the strip with the words below it. */
const map = { width: 1180, height: 820 };
const strip = 64;

/** The whole picture, CSS pixels. */
export const mapPictureSize = { width: map.width, height: map.height + strip };

/** What the picture shows and says. */
export type MapPicture = {
	title: string;
	/** How certain it is, which story it belongs to. */
	notes: string;
	/** Whose facts it is drawn from. */
	sources: string;
	data: Record<string, MapFeature[]>;
	target: Target;
	selected: string | undefined;
	lat: number;
	/** The language of the names on the ground. */
	language: string;
};

/** Writes the picture. */
export function mapPicture(picture: MapPicture): string {
	const { width, height } = mapPictureSize;
	const c = palettes.light;
	const { shapes, groups } = draw({
		layers: mapLayers(standIns, picture.lat, picture.language),
		data: picture.data,
		target: picture.target,
		selected: picture.selected ?? '',
		sizes: [map],
		reach: { x: map.width / 2 + 20, y: map.height / 2 + 20 },
		ink: byValue(c)
	});
	const line = (y: number, size: number, look: string, text: string) =>
		`<text x="20" y="${map.height + y}" font-size="${size}" ${look}>${escaped(text)}</text>`;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'${previewFonts.sans}', system-ui, sans-serif" fill="none">` +
		`<title>${escaped(picture.title)}</title><desc>${escaped(`${picture.notes}. ${picture.sources}`)}</desc>` +
		`<rect width="${width}" height="${height}" fill="${c.sea}"/><defs>${shapes}</defs>` +
		`<g transform="translate(${map.width / 2} ${map.height / 2})" paint-order="stroke" stroke-linejoin="round">${groups[0]!.content}</g>` +
		`<rect y="${map.height}" width="${width}" height="${strip}" fill="${c.paper}"/>` +
		line(26, 15, `font-weight="700" fill="${c.ink}"`, `${picture.title} · ${picture.notes}`) +
		line(48, 11.5, `fill="${c.inkMuted}"`, picture.sources) +
		'</svg>'
	);
}
