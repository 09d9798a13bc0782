/** The scale bar: a round length on the ground and how long it is on the screen. */
import type { View } from './lng-lat';
import { metresPerPixel } from './mercator';

/** The units of lengths on the ground. */
export type Units = 'metric' | 'imperial';

/** A bar of a round length, as one says it, that is so many CSS pixels long. */
export type ScaleBar = { text: string; metres: number; pixels: number };

/** Metres in a unit, the longer unit first; a foot is 0.3048 m and a mile 5,280 feet by definition. */
const scales: Record<Units, { symbol: string; metres: number }[]> = {
	metric: [
		{ symbol: 'km', metres: 1000 },
		{ symbol: 'm', metres: 1 }
	],
	imperial: [
		{ symbol: 'mi', metres: 1609.344 },
		{ symbol: 'ft', metres: 0.3048 }
	]
};

/** Where distances on the road are given in miles (CLDR, unit preferences for `road`). */
const inMiles = new Set(['GB', 'LR', 'MM', 'US']);

/** The units that a reader with a language tag as in `navigator.language` is used to. */
export function unitsFor(language: string): Units {
	try {
		const { region } = new Intl.Locale(language).maximize();
		return region && inMiles.has(region) ? 'imperial' : 'metric';
	} catch {
		// Browsers may be set to what is no language tag.
		return 'metric';
	}
}

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
