/** The drawing as a page carries it: an `<svg>` that fills its box, links and all. */
import { frameSizes } from '$lib/geo/frame-sizes';
import type { Point, Size } from '$lib/geo/lng-lat';
import { drawnLayers } from './drawn-layers';
import type { Pictured } from './drawn-map';
import { fitting } from './page-room';
import { draw } from './svg';
import { escapeXml } from '$lib/markup/xml';
import { byName } from './svg-palette';

/** What a page's drawing shows. */
export type PageDrawing = Pictured & {
	title: string;
	description: string;
	hrefOf: (place: string) => string;
};

/** Names are set as far as a frame is on show: until the next one fits, and some way beyond. */
function namedAround(size: Size): Point {
	const next = frameSizes[frameSizes.indexOf(size) + 1];
	return next ? { x: next.width * 0.6, y: next.height * 0.6 } : { x: 700, y: 520 };
}

/**
 * One of the groups, from the middle of the box. It is an `<svg>`, for browsers lay out what is in a `<g>` that is not shown as well,
 * in case that something refers to it.
 */
const frame = (index: number, content: string) =>
	`<svg class="frame-${index}" x="50%" y="50%" overflow="visible" role="presentation">${content}</svg>`;

/** Writes the `<svg>`. The style sheet of `drawingCss` shows one of its groups. */
export function pageDrawing({
	data,
	target,
	selected,
	language,
	measure,
	title,
	description,
	hrefOf
}: PageDrawing): string {
	const { shapes, groups } = draw({
		layers: drawnLayers(language),
		data,
		target,
		selected: selected ?? '',
		sizes: frameSizes,
		// Far enough for the widest screens, on which the largest frame is only the middle, and for narrow
		// maps that are many times higher than their frame: a tablet's held upright. Where the ground ends looks like a coast.
		reach: { x: 2600, y: 2800 },
		fit: fitting,
		named: namedAround,
		ink: byName,
		measure,
		hrefOf
	});
	return (
		// Left to right on every page, as the names were laid out: else they would start from their other end.
		`<svg role="group" direction="ltr" aria-labelledby="_drawing-title" aria-describedby="_drawing-text">` +
		`<title id="_drawing-title">${escapeXml(title)}</title><desc id="_drawing-text">${escapeXml(description)}</desc>` +
		`<defs>${shapes}</defs>` +
		groups.map(({ content }, index) => frame(index, content)).join('') +
		`</svg>`
	);
}
