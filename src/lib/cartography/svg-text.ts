/** Names in the drawing: where MapLibre would set them, and which of them give way. */
import type { Point } from '$lib/geo/lng-lat';
import type { Answers } from './evaluate';
import { breakLines, textWidth } from './text-width';

/** A name laid out: lines of text around an anchor, and the room they take. */
export type Name = {
	lines: { text: string; x: number; y: number }[];
	size: number;
	anchor: 'start' | 'middle' | 'end';
	bold: boolean;
	italic: boolean;
	spacing: number;
	/** Degrees clockwise around the anchor point. */
	rotate: number;
	at: Point;
	box: Box;
};

/** A rectangle on the screen, CSS pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

/**
 * The baseline's distance below the middle of a line, in ems: MapLibre hangs glyphs 17 of 24 units above
 * the line's origin and 27.5 below their top (`SHAPING_DEFAULT_OFFSET` and `topAdjustment` there).
 */
const baseline = (27.5 - 17) / 24;

/** Lays a name out at a point as the layer's layout properties say. */
export function layOut(answers: Answers, at: Point): Name | undefined {
	const text = transformed(
		answers.text('layout', 'text-field'),
		answers.text('layout', 'text-transform')
	);
	if (!text) return undefined;
	const size = answers.number('layout', 'text-size');
	const [family = ''] = answers.list<string>('layout', 'text-font');
	const bold = family.includes('Bold');
	const spacing = answers.number('layout', 'text-letter-spacing');
	const width = (line: string) => textWidth(line, { bold, spacing });
	const lines = breakLines(text, answers.number('layout', 'text-max-width'), width);
	const lineHeight = answers.number('layout', 'text-line-height');
	const anchor = answers.text('layout', 'text-anchor');
	const [shiftX = 0, shiftY = 0] = answers.list<number>('layout', 'text-offset');

	const widest = Math.max(...lines.map(width));
	const across = anchor.includes('left') ? 0 : anchor.includes('right') ? 1 : 0.5;
	const down = anchor.includes('top') ? 0 : anchor.includes('bottom') ? 1 : 0.5;
	const top = shiftY - down * lines.length * lineHeight;
	const left = shiftX - across * widest;
	const padding = answers.number('layout', 'text-padding');
	return {
		lines: lines.map((line, index) => ({
			text: line,
			x: shiftX * size,
			y: (top + (index + 0.5) * lineHeight + baseline) * size
		})),
		size,
		anchor: across === 0 ? 'start' : across === 1 ? 'end' : 'middle',
		bold,
		italic: family.includes('Italic'),
		spacing: spacing * size,
		rotate: answers.number('layout', 'text-rotate'),
		at,
		box: {
			left: at.x + left * size - padding,
			top: at.y + top * size - padding,
			right: at.x + (left + widest) * size + padding,
			bottom: at.y + (top + lines.length * lineHeight) * size + padding
		}
	};
}

/** Whether two boxes share any room. */
export function overlap(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function transformed(text: string, transform: string): string {
	if (transform === 'uppercase') return text.toUpperCase();
	if (transform === 'lowercase') return text.toLowerCase();
	return text;
}
