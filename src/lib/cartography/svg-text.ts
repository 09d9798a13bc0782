/** Names in the drawing: where MapLibre would set them, and the room they take. */
import type { Point } from '$lib/geo/lng-lat';
import type { Values } from './evaluate';
import { breakLines } from './line-breaks';
import { lineWidth, type Face, type Measure } from './measure';

/** A name laid out: lines of text around an anchor, and the room they take. */
export type Name = {
	lines: { text: string; x: number; y: number }[];
	/** CSS pixels. */
	size: number;
	/** Which end of its lines their `x` is. */
	justify: 'start' | 'middle' | 'end';
	face: Face;
	/** Letter spacing, CSS pixels. */
	spacing: number;
	/** Degrees clockwise around the anchor point. */
	rotate: number;
	at: Point;
	/** What the text takes before it is rotated, CSS pixels from the anchor point. */
	text: Box;
	/** What other names keep out of, CSS pixels of the drawing. */
	box: Box;
};

/** A rectangle, CSS pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

/**
 * The baseline's distance below the middle of a line, in ems: MapLibre hangs glyphs 17 of 24 units above
 * the line's origin and 27.5 below their top (`SHAPING_DEFAULT_OFFSET` and `topAdjustment` there).
 */
const baseline = (27.5 - 17) / 24;

/** How far along a block its anchor lies, 0 to 1 (`getAnchorAlignment` in MapLibre). */
function alignmentOf(anchor: string): { across: number; down: number } {
	return {
		across: anchor.includes('left') ? 0 : anchor.includes('right') ? 1 : 0.5,
		down: anchor.includes('top') ? 0 : anchor.includes('bottom') ? 1 : 0.5
	};
}

/** How far along the block lines are set, 0 to 1; `auto` follows the anchor. */
function justificationOf(justify: string, across: number): number {
	return { left: 0, center: 0.5, right: 1 }[justify] ?? across;
}

function faceOf(family: string): Face {
	return family.includes('Bold') ? 'bold' : family.includes('Italic') ? 'italic' : 'regular';
}

/** Lays a name out at a point as the layer's layout properties say; none for an empty one. */
export function layOut(values: Values, at: Point, measure: Measure): Name | undefined {
	const text = transformed(values.text('text-field'), values.text('text-transform'));
	if (!text.trim()) return undefined;
	const size = values.number('text-size');
	const face = faceOf(values.list<string>('text-font')[0] ?? '');
	const spacing = values.number('text-letter-spacing');
	const lines = breakLines(
		text,
		values.number('text-max-width'),
		(grapheme) => measure(grapheme, face) + spacing
	);
	const lineHeight = values.number('text-line-height');
	const [shiftX = 0, shiftY = 0] = values.list<number>('text-offset');
	const { across, down } = alignmentOf(values.text('text-anchor'));
	const justify = justificationOf(values.text('text-justify'), across);

	const widest = Math.max(...lines.map((line) => lineWidth(line, face, spacing, measure)));
	const left = shiftX - across * widest;
	const top = shiftY - down * lines.length * lineHeight;
	const block: Box = {
		left: left * size,
		top: top * size,
		right: (left + widest) * size,
		bottom: (top + lines.length * lineHeight) * size
	};
	const rotate = values.number('text-rotate');
	const padded = grown(block, values.number('text-padding'));
	return {
		lines: lines.map((line, index) => ({
			text: line,
			x: (left + justify * widest) * size,
			y: (top + (index + 0.5) * lineHeight + baseline) * size
		})),
		size,
		justify: justify === 0 ? 'start' : justify === 1 ? 'end' : 'middle',
		face,
		spacing: spacing * size,
		rotate,
		at,
		text: block,
		box: movedTo(at, rotate ? envelope(padded, rotate) : padded)
	};
}

/** Whether two boxes share any room. */
export function overlap(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
	return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function movedTo({ x, y }: Point, { left, top, right, bottom }: Box): Box {
	return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** The upright box around a box that is rotated about the origin, as MapLibre's collisions take it. */
function envelope({ left, top, right, bottom }: Box, degrees: number): Box {
	const radians = (degrees * Math.PI) / 180;
	const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
	const corners = [left, right].flatMap((x) =>
		[top, bottom].map((y) => ({ x: x * cos - y * sin, y: x * sin + y * cos }))
	);
	const xs = corners.map(({ x }) => x);
	const ys = corners.map(({ y }) => y);
	return {
		left: Math.min(...xs),
		top: Math.min(...ys),
		right: Math.max(...xs),
		bottom: Math.max(...ys)
	};
}

function transformed(text: string, transform: string): string {
	if (transform === 'uppercase') return text.toLocaleUpperCase();
	if (transform === 'lowercase') return text.toLocaleLowerCase();
	return text;
}
