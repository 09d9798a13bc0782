/** A range of distances in words, in the units that a reader is used to. */
import { roundedRange, type Metres } from '$lib/geo/range-rounding';
import { scales, type Units } from '$lib/geo/units';
import { numberFormat } from './formatters';
import type { Messages } from './messages';

/** `4.2 to 4.9 kilometres`, rounded outward to what is known; the unit is that of its farthest. */
export function rangeText(messages: Messages, range: Metres, units: Units = 'metric'): string {
	const [long, short] = scales[units];
	const { name: unit, metres } = range[1] >= long.metres ? long : short;
	const { nearest, farthest, digits } = roundedRange(range, metres);
	const text = (value: number, style?: Intl.NumberFormatOptions) =>
		numberFormat(messages.locale(), {
			minimumFractionDigits: value && digits,
			maximumFractionDigits: digits,
			...style
		}).format(value);
	return messages.distanceRange({
		nearest: text(nearest),
		farthest: text(farthest, { style: 'unit', unit, unitDisplay: 'long' })
	});
}
