import { describe, expect, test } from 'vitest';
import { palettes, type Colour, type Palette } from '$lib/cartography/palette';

/** Relative luminance and contrast: WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

/** A translucent colour on an opaque one. */
function over(top: string, bottom: string, opacity: number): string {
	const mixed = [1, 3, 5].map((at) => {
		const [a, b] = [top, bottom].map((hex) => parseInt(hex.slice(at, at + 2), 16)) as [
			number,
			number
		];
		return Math.round(a * opacity + b * (1 - opacity))
			.toString(16)
			.padStart(2, '0');
	});
	return `#${mixed.join('')}`;
}

/** Text and what it stands on: the page, or its own halo on the map. */
const texts: [Colour, Colour[]][] = [
	['ink', ['paper', 'paperShade', 'land', 'town']],
	['inkMuted', ['paper', 'paperShade']],
	['link', ['paper']],
	['accent', ['paper', 'land']],
	['mapInk', ['land', 'town']],
	['seaInk', ['sea']],
	['setting', ['land', 'town']],
	['shieldText', ['shieldA']],
	['accentText', ['accent']]
];

/** Lines and marks that tell something, and every fill that they can lie on. */
const marks: [Colour, Colour[]][] = [
	['accent', ['land', 'town', 'sea', 'accentCasing']],
	['setting', ['land', 'town', 'sea']],
	['roadCasing', ['land', 'town']],
	['rail', ['land', 'town']],
	['railHigh', ['land', 'town']],
	['seaLine', ['sea']],
	['mapInk', ['land', 'town']]
];

describe.each(Object.entries(palettes) as [string, Palette][])('%s', (_, palette) => {
	test.each(texts.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
		'text: %s on %s reaches 4.5:1',
		(text, ground) => {
			expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
		}
	);

	test.each(marks.flatMap(([mark, grounds]) => grounds.map((ground) => [mark, ground] as const)))(
		'marks: %s on %s reaches 3:1',
		(mark, ground) => {
			expect(contrast(palette[mark], palette[ground])).toBeGreaterThanOrEqual(3);
		}
	);

	test('a scene’s edge stands out from the tint of its own selected area', () => {
		for (const ground of ['land', 'town'] as const) {
			const tinted = over(palette.accent, palette[ground], 0.18);
			expect(contrast(palette.accent, tinted)).toBeGreaterThanOrEqual(3);
		}
	});
});
