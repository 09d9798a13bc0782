/** What a live map looks like. */
import type { StyleSpecification } from 'maplibre-gl';
import { palettes, type Palette, type Scheme } from '$lib/cartography/palette';
import { mapStyle, type Beside, type StyleOptions } from '$lib/cartography/style';

/** A style and the palette that it is made with. */
type Look = { style: StyleSpecification; palette: Palette };

/** The look of a scheme. Made here, in the live map's own chunk: the page before it needs none of it. */
export function lookOf(
	scheme: Scheme,
	options: Omit<StyleOptions, 'palette' | 'beside'>,
	beside?: (palette: Palette) => Beside
): Look {
	const palette = palettes[scheme];
	return { style: mapStyle({ ...options, palette, beside: beside?.(palette) }), palette };
}
