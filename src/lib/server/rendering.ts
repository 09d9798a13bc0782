/** Pictures made at build: the same on every machine, because their fonts come with the packages. */
import { renderAsync } from '@resvg/resvg-js';
import { previewFonts } from '$lib/cartography/preview-picture';
import { fontFiles, fontMeasure } from './fonts';
import { keptLater } from './kept';

const files = fontFiles();

/** Measures text by the fonts of the pictures. */
export const measure = fontMeasure();

/** Draws an SVG at a width in pixels, beside the main thread: other pages are made meanwhile. */
export function toPng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
	return keptLater('pictures', `${width} ${svg}`, async () => {
		const picture = await renderAsync(svg, {
			fitTo: { mode: 'width', value: width },
			font: { fontFiles: files, loadSystemFonts: false, defaultFontFamily: previewFonts.sans }
		});
		return new Uint8Array(picture.asPng());
	});
}

/** The same as the answer to a request. */
export async function pngResponse(svg: string, width: number): Promise<Response> {
	return new Response(await toPng(svg, width), { headers: { 'content-type': 'image/png' } });
}
