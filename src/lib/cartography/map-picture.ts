/**
 * The map as a picture to take away and print: an SVG that stands alone, in the light palette, with a line
 * below it that says what it shows and whose facts it is drawn from.
 */
import { drawnMap, type Pictured } from './drawn-map';
import { palettes } from './palette';
import { previewFonts } from './preview-picture';
import { escapeXml } from '$lib/markup/xml';

/** CSS pixels of the map and of the strip with the words below it. */
const frame = { width: 1180, height: 820 };
const strip = 64;

/** The whole picture, CSS pixels. */
export const mapPictureSize = { width: frame.width, height: frame.height + strip };

/** What the picture shows and says. */
export type MapPicture = Pictured & {
	title: string;
	/** How certain it is, which story it belongs to. */
	notes: string;
	/** Whose facts it is drawn from. */
	sources: string;
};

/** Writes the picture. */
export function mapPicture(picture: MapPicture): string {
	const { width, height } = mapPictureSize;
	const c = palettes.light;
	const middle = { x: frame.width / 2, y: frame.height / 2 };
	const reach = { x: middle.x + 20, y: middle.y + 20 };
	const { definitions, map } = drawnMap(picture, frame, reach, middle);
	const line = (y: number, size: number, look: string, text: string) =>
		`<text x="20" y="${frame.height + y}" font-size="${size}" ${look}>${escapeXml(text)}</text>`;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'${previewFonts.sans}', system-ui, sans-serif" fill="none">` +
		`<title>${escapeXml(picture.title)}</title><desc>${escapeXml(`${picture.notes}. ${picture.sources}`)}</desc>` +
		`<rect width="${width}" height="${height}" fill="${c.sea}"/>${definitions}${map}` +
		`<rect y="${frame.height}" width="${width}" height="${strip}" fill="${c.paper}"/>` +
		line(26, 15, `font-weight="700" fill="${c.ink}"`, `${picture.title} · ${picture.notes}`) +
		line(48, 11.5, `fill="${c.inkMuted}"`, picture.sources) +
		'</svg>'
	);
}
