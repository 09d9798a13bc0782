/** Units of lengths on the ground, and who is used to which. */

/** The units of lengths on the ground. */
export type Units = 'metric' | 'imperial';

/** A unit by the name that `Intl` has for it, as it is written on maps, and metres in it. */
type Unit = { name: string; symbol: string; metres: number };

/** The longer unit and the shorter one; a foot is 0.3048 m and a mile 5,280 feet by definition. */
export const scales: Record<Units, [long: Unit, short: Unit]> = {
	metric: [
		{ name: 'kilometer', symbol: 'km', metres: 1000 },
		{ name: 'meter', symbol: 'm', metres: 1 }
	],
	imperial: [
		{ name: 'mile', symbol: 'mi', metres: 1609.344 },
		{ name: 'foot', symbol: 'ft', metres: 0.3048 }
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
