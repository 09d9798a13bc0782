/**
 * A palette of stand-ins: each colour's value is its own place in the list, so that an evaluated
 * colour can be named again. The drawing writes names (`var(--land)`) and follows light and dark by
 * CSS; a picture writes values.
 */
import type { Color } from '@maplibre/maplibre-gl-style-spec';
import { cssName, palettes, type Colour, type Palette } from './palette';

const names = Object.keys(palettes.light) as Colour[];

/** The palette to make a style with whose colours will be named again. */
export const standIns = Object.fromEntries(
	names.map((name, index) => [name, `#0000${(index + 1).toString(16).padStart(2, '0')}`])
) as Palette;

/** Which colour of the palette an evaluated stand-in is; none for a colour that is no stand-in. */
export function nameOf({ r, g, b, a }: Color): Colour | undefined {
	return r === 0 && g === 0 && a === 1 ? names[Math.round(b * 255) - 1] : undefined;
}

/** How a drawing writes a colour. */
export type Ink = (colour: Colour) => string;

/** Colours by name, resolved by the page's style sheet. */
export const byName: Ink = (colour) => `var(${cssName(colour)})`;

/** Colours by value, for pictures that stand alone. */
export const byValue =
	(palette: Palette): Ink =>
	(colour) =>
		palette[colour];
