/**
 * A position in the ways people copy it, never written finer than it is known.
 *
 * In all of them latitude comes before longitude, as on paper and in a `geo:` link; GeoJSON has it
 * the other way round. Degrees are WGS 84.
 */
import { distanceUp } from './distance-up';
import type { LngLat } from './lng-lat';

/** Metres in a degree of latitude, which is never less than one of longitude. */
const degreeMetres = 111_000;

/** Five digits are a step of about a metre: no shape on this map is better known than that. */
const maxDigits = 5;

/**
 * How many digits after the point a precision justifies: the fewest whose step is no longer than it.
 * 200 m justify three (a step of 111 m).
 */
function digitsFor(precisionMetres: number): number {
	let digits = 0;
	while (digits < maxDigits && degreeMetres / 10 ** digits > precisionMetres) digits++;
	return digits;
}

/** One coordinate in decimal degrees with the digits that its precision justifies: `50.957`. */
export function degreesText(degrees: number, precisionMetres: number): string {
	const text = degrees.toFixed(digitsFor(precisionMetres));
	// What rounds to nothing lies on neither side of it.
	return Number(text) === 0 ? text.replace('-', '') : text;
}

/** A position moved to the nearest that {@link decimalText} can write. */
export function quotable({ lng, lat }: LngLat, precisionMetres: number): LngLat {
	return {
		lng: Number(degreesText(lng, precisionMetres)),
		lat: Number(degreesText(lat, precisionMetres))
	};
}

/** Decimal degrees, latitude first: `50.957, 1.888`. Maps and search fields read this when pasted. */
export function decimalText({ lng, lat }: LngLat, precisionMetres: number): string {
	return `${degreesText(lat, precisionMetres)}, ${degreesText(lng, precisionMetres)}`;
}

/** From this precision on, whole minutes are enough: a minute of latitude is a nautical mile. */
const minuteMetres = 1852;

/**
 * Degrees, minutes and seconds, latitude first: `50° 57′ 25″ N, 1° 53′ 17″ E`. Rounded to whole
 * seconds (31 m at most), or to whole minutes where the precision is no finer than one.
 */
export function sexagesimalText({ lng, lat }: LngLat, precisionMetres: number): string {
	const inMinutes = precisionMetres >= minuteMetres;
	return `${sexagesimal(lat, 'N', 'S', inMinutes)}, ${sexagesimal(lng, 'E', 'W', inMinutes)}`;
}

/** One coordinate: counted in its smallest unit first, so that 59.9″ carries into the minute. */
function sexagesimal(
	degrees: number,
	positive: string,
	negative: string,
	inMinutes: boolean
): string {
	const units = Math.round(Math.abs(degrees) * (inMinutes ? 60 : 3600));
	const minutes = inMinutes ? units : Math.floor(units / 60);
	const side = degrees < 0 && units > 0 ? negative : positive;
	const fields = [`${Math.floor(minutes / 60)}°`, `${minutes % 60}′`];
	if (!inMinutes) fields.push(`${units % 60}″`);
	return `${fields.join(' ')} ${side}`;
}

/**
 * A link that opens in a maps app: `geo:50.957,1.888;u=1200` (RFC 5870, section 3.3).
 *
 * @param position best a {@link quotable} one: its own digits are written, five at most
 * @param metres how far what is meant may lie from there; written as the uncertainty `u` (section
 * 3.4.3), rounded up to two significant digits. Above 0
 */
export function geoUri({ lng, lat }: LngLat, metres: number): string {
	// Through Number, as RFC 5870 compares numbers: digits that are nought say nothing there.
	const [latitude, longitude] = [lat, lng].map((degrees) => plain(Number(degreesText(degrees, 0))));
	return `geo:${latitude},${longitude};u=${plain(distanceUp(metres))}`;
}

/** A number without an exponent, which neither RFC 5870 nor XML's decimal allows. */
export function plain(value: number): string {
	const text = value.toFixed(7).replace(/\.?0+$/, '');
	return text === '-0' ? '0' : text;
}
