/** A range of distances, rounded to what its width says is known. Apart from the measuring: browsers need it, too. */

/** From so many metres to so many. */
export type Metres = [nearest: number, farthest: number];

/** A range in steps of a power of ten of a unit. */
export type RoundedRange = {
	/** In the unit. */
	nearest: number;
	farthest: number;
	/** How many digits after the point its step has. */
	digits: number;
};

/** How many steps a range spans at least: then rounding moves each end by no more than a quarter of its width. */
const leastSteps = 4;

/**
 * A range rounded outward, so that it still holds all that it held: 4,213 to 4,889 metres are 4.2 to 4.9
 * kilometres, 4,213 to 4,260 metres 4.21 to 4.26.
 *
 * @param unit metres in the unit that it is told in
 */
export function roundedRange([nearest, farthest]: Metres, unit: number): RoundedRange {
	// A metre, or a foot: finer nothing is known.
	const finest = Math.floor(Math.log10(1 / unit) + 1e-9);
	const width = (farthest - nearest) / unit / leastSteps;
	const coarse = width > 0 ? Math.floor(Math.log10(width)) : finest;
	// What is certainly apart is not to become next to nothing.
	const least = nearest / unit / 10 ** coarse;
	const lost = least >= 0.1 && least < 1;
	const power = Math.max(finest, lost ? coarse - 1 : coarse);
	const digits = Math.max(0, -power);
	// In whole steps, so that what is round already stays as it is.
	const steps = (metres: number) => metres / unit / 10 ** power;
	const round = (count: number) => Number((count * 10 ** power).toFixed(digits));
	return {
		nearest: round(Math.floor(steps(nearest) + 1e-9)),
		farthest: round(Math.ceil(steps(farthest) - 1e-9)),
		digits
	};
}
