/**
 * A distance rounded up to two significant digits, so that what lies within the distance still does:
 * 1 213 m becomes 1 300 m.
 *
 * @param metres not negative
 */
export function distanceUp(metres: number): number {
	const near = Number(metres.toPrecision(2));
	if (near >= metres) return near;
	const step = 10 ** (Math.floor(Math.log10(near)) - 1);
	// toPrecision again, as a step of 0.1 is not exact.
	return Number((near + step).toPrecision(2));
}
