/**
 * The picture that a link preview shows: a strip of words beside the drawing. Written as an SVG that
 * stands alone; it is made in CSS pixels at half the size at which it is rendered.
 */
import { drawnMap, type Pictured } from './drawn-map';
import { palettes } from './palette';
import { escapeXml } from '$lib/markup/xml';
import { breakLines } from './line-breaks';
import type { Face } from './measure';

/** Half of 1200 by 630, the size that messengers ask for. */
export const previewSize = { width: 600, height: 315 };

/** Families of the words; whoever renders the picture has to supply them. */
export const previewFonts = { sans: 'Noto Sans', serif: 'Noto Serif' };

/** What the picture says and shows. */
export type Preview = Pictured & {
	number?: number;
	title: string;
	/** The article's messages. */
	quote?: string;
	/** Our words: who says it, how certain it is. One entry a paragraph. */
	notes: string[];
	/** At the foot: which story it belongs to. */
	origin: string;
};

const strip = 232;
/** Room beside what is framed, for names that stand to its left. */
const nameRoom = 64;
const inset = 20;
const c = palettes.light;

/** Writes the picture. */
export function previewPicture(preview: Preview): string {
	const { width, height } = previewSize;
	// Some messengers cut a square out of the middle. What is framed lies in the part of the map that
	// such a square keeps, give or take a name; the rest of the map goes on to the edge.
	const framed = { left: strip + nameRoom, right: (width + height) / 2 + nameRoom / 2 };
	const middle = { x: (framed.left + framed.right) / 2, y: height / 2 };
	// A little over the edge, where a cut-off outline would show.
	const reach = { x: width - middle.x + 20, y: height - middle.y + 20 };
	const size = { width: framed.right - framed.left, height };
	const { definitions, map } = drawnMap(preview, size, reach, middle);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="${previewFonts.sans}" fill="none">` +
		`<rect width="${width}" height="${height}" fill="${c.sea}"/>${definitions}${map}` +
		`<rect width="${strip}" height="${height}" fill="${c.paper}"/>${stripSvg(preview)}</svg>`
	);
}

/** The strip's text from the top down; what does not fit above the origin is left out. */
function stripSvg({ number, title, quote, notes, origin, measure }: Preview): string {
	const lines: string[] = [];
	let y = 44;
	if (number) {
		lines.push(
			`<circle cx="${inset + 13}" cy="${y - 7}" r="13" fill="${c.accent}"/>` +
				`<text x="${inset + 13}" y="${y - 1.5}" font-size="15" font-weight="700" text-anchor="middle" fill="${c.accentText}">${number}</text>`
		);
		y += 34;
	}
	const set = (text: string, size: number, look: string, face: Face, gap: number) => {
		const ems = (strip - 2 * inset) / size;
		const rightToLeft = startsRightToLeft(text);
		for (const line of breakLines(text, ems * 0.94, (grapheme) => measure(grapheme, face))) {
			if (y > previewSize.height - 46) return;
			const placed = rightToLeft ? `x="${strip - inset}" text-anchor="end"` : `x="${inset}"`;
			const isolated = rightToLeft ? `${rightToLeftIsolate}${line}${endOfIsolate}` : line;
			lines.push(
				`<text ${placed} y="${y}" font-size="${size}" ${look}>${escapeXml(isolated)}</text>`
			);
			y += size * 1.3;
		}
		y += gap;
	};
	set(title, 22, `font-weight="700" fill="${c.ink}"`, 'bold', 6);
	if (quote) set(quote, 14, `font-family="${previewFonts.serif}" fill="${c.ink}"`, 'regular', 10);
	for (const note of notes) set(note, 12.5, `fill="${c.inkMuted}"`, 'regular', 4);
	lines.push(
		`<text x="${inset}" y="${previewSize.height - 18}" font-size="10.5" fill="${c.inkMuted}">${escapeXml(origin)}</text>`
	);
	return lines.join('');
}

/** Unicode's marks around text that is set from right to left whatever stands around it (UAX #9). */
const rightToLeftIsolate = '\u2067';
const endOfIsolate = '\u2069';

/** Whether a text's first letter is of a script that is written from right to left. */
function startsRightToLeft(text: string): boolean {
	const [letter] = /\p{L}/u.exec(text) ?? [];
	return letter !== undefined && rightToLeftLetter.test(letter);
}

const rightToLeftLetter =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
