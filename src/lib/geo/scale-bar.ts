/** The scale bar: a round length on the ground and how long it is on the screen. */
import type { View } from './lng-lat';
import { metresPerPixel } from './mercator';

/** A bar of so many metres that is so many CSS pixels long. */
export type ScaleBar = { metres: number; pixels: number };

/** The longest bar of 1, 2 or 5 times a power of ten metres that fits into `maxPixels`. */
export function scaleBar(view: View, maxPixels: number): ScaleBar {
	const perPixel = metresPerPixel(view.lat, view.zoom);
	const longest = perPixel * maxPixels;
	const power = 10 ** Math.floor(Math.log10(longest));
	const metres = power * ([5, 2].find((step) => power * step <= longest) ?? 1);
	return { metres, pixels: metres / perPixel };
}

/** The bar's length in words: `500 m`, `2 km`. */
export function scaleBarText({ metres }: ScaleBar): string {
	return metres < 1000 ? `${metres} m` : `${metres / 1000} km`;
}
