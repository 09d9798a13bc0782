/** Pictures made at build: the same on every machine, because their fonts come with the packages. */
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { previewFonts } from '$lib/cartography/preview-picture';

const fontFiles = [
	'noto-sans/400Regular/NotoSans_400Regular.ttf',
	'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
	'noto-sans/700Bold/NotoSans_700Bold.ttf',
	'noto-serif/400Regular/NotoSerif_400Regular.ttf'
].map((file) => join(process.cwd(), 'node_modules/@expo-google-fonts', file));

/** Draws an SVG at a width in pixels. */
export function png(svg: string, width: number): Uint8Array<ArrayBuffer> {
	const picture = new Resvg(svg, {
		fitTo: { mode: 'width', value: width },
		font: { fontFiles, loadSystemFonts: false, defaultFontFamily: previewFonts.sans }
	});
	return new Uint8Array(picture.render().asPng());
}

/** The same as the answer to a request. */
export function pngResponse(svg: string, width: number): Response {
	return new Response(png(svg, width), { headers: { 'content-type': 'image/png' } });
}
