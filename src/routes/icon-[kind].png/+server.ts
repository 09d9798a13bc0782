import { readFileSync } from 'node:fs';
import { error } from '@sveltejs/kit';
import { palettes } from '$lib/cartography/palette';
import { pngResponse } from '$lib/server/rendering';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The part of an icon's width that the mark takes; a mask may cut off the outer tenth on each side. */
const markWidth = { any: 1, maskable: 0.62, touch: 0.76 };

const kinds: Record<string, { size: number; use: keyof typeof markWidth }> = {
	'192': { size: 192, use: 'any' },
	'512': { size: 512, use: 'any' },
	'maskable-512': { size: 512, use: 'maskable' },
	// The size that iOS asks for; it fills what is transparent with black.
	'180': { size: 180, use: 'touch' }
};

export const entries: EntryGenerator = () => Object.keys(kinds).map((kind) => ({ kind }));

/** The mark of static/favicon.svg for those who do not take vectors. */
export const GET: RequestHandler = ({ params }) => {
	const kind = kinds[params.kind];
	if (!kind) error(404);
	const width = 32 * markWidth[kind.use];
	const at = (32 - width) / 2;
	const mark = readFileSync('static/favicon.svg', 'utf8').replace(
		'<svg ',
		`<svg x="${at}" y="${at}" width="${width}" height="${width}" `
	);
	const ground =
		kind.use === 'any' ? '' : `<rect width="32" height="32" fill="${palettes.light.land}"/>`;
	return pngResponse(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${ground}${mark}</svg>`,
		kind.size
	);
};
