/** The scale bar: a round length on the ground and how long it is on the screen. */
import type { View } from './lng-lat';
import { metresPerPixel } from './mercator';
import { scales, type Units } from './units';

/** A bar of a round length, as one says it, that is so many CSS pixels long. */
export type ScaleBar = { text: string; metres: number; pixels: number };

/** The longest bar of 1, 2 or 5 times a power of ten of a unit that fits into `maxPixels`. */
export function scaleBar(view: View, maxPixels: number, units: Units = 'metric'): ScaleBar {
	const perPixel = metresPerPixel(view.lat, view.zoom);
	const longest = perPixel * maxPixels;
	const [long, short] = scales[units] as [(typeof scales)[Units][0], (typeof scales)[Units][0]];
	const unit = longest >= long.metres ? long : short;
	const most = longest / unit.metres;
	const power = 10 ** Math.floor(Math.log10(most));
	const length = power * ([5, 2].find((step) => power * step <= most) ?? 1);
	const metres = length * unit.metres;
	return { text: `${length} ${unit.symbol}`, metres, pixels: metres / perPixel };
}
