/** Pictures made at build: the same on every machine, because their fonts come with the packages. */
import { Resvg } from '@resvg/resvg-js';
import { previewFonts } from '$lib/cartography/preview-picture';
import { fontFiles, fontMeasure } from './fonts';

const files = fontFiles();

/** Measures text by the fonts of the pictures. */
export const measure = fontMeasure();

/** Draws an SVG at a width in pixels. */
export function toPng(svg: string, width: number): Uint8Array<ArrayBuffer> {
	const picture = new Resvg(svg, {
		fitTo: { mode: 'width', value: width },
		font: { fontFiles: files, loadSystemFonts: false, defaultFontFamily: previewFonts.sans }
	});
	return new Uint8Array(picture.render().asPng());
}

/** The same as the answer to a request. */
export function pngResponse(svg: string, width: number): Response {
	return new Response(toPng(svg, width), { headers: { 'content-type': 'image/png' } });
}
