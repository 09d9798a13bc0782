/**
 * The ellipsoid WGS 84: positions as points of space, where nearness is quick to compare, and lengths along
 * its surface by GeographicLib, exact to nanometres. Runs at build.
 */
import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';

/** A point of space in metres from the earth's middle: x to longitude 0, y to 90° east, z to the north pole. */
export type Cartesian = [x: number, y: number, z: number];

const equatorial = 6_378_137;
const flattening = 1 / 298.257_223_563;
const polar = equatorial * (1 - flattening);
const eccentricity = flattening * (2 - flattening);

/** The least radius by which the surface curves, metres: along a meridian at the equator. */
export const leastRadius = (polar * polar) / equatorial;

const inRadians = (degrees: number) => (degrees * Math.PI) / 180;
const inDegrees = (radians: number) => (radians * 180) / Math.PI;

/** Where a `[lng, lat]` position on the surface is in space. */
export function toCartesian([lng, lat]: Position): Cartesian {
	const [along, up] = [inRadians(lng!), inRadians(lat!)];
	const normal = equatorial / Math.sqrt(1 - eccentricity * Math.sin(up) ** 2);
	return [
		normal * Math.cos(up) * Math.cos(along),
		normal * Math.cos(up) * Math.sin(along),
		normal * (1 - eccentricity) * Math.sin(up)
	];
}

/** The `[lng, lat]` position at whose height or depth a point near the surface lies (Bowring's formula). */
export function toPosition([x, y, z]: Cartesian): Position {
	const out = Math.hypot(x, y);
	const slope = Math.atan2(z * equatorial, out * polar);
	const lat = Math.atan2(
		z + (eccentricity / (1 - eccentricity)) * polar * Math.sin(slope) ** 3,
		out - eccentricity * equatorial * Math.cos(slope) ** 3
	);
	return [inDegrees(Math.atan2(y, x)), inDegrees(lat)];
}

/** The length in metres of the shortest way along the surface between two `[lng, lat]` positions. */
export function geodesicMetres([lng1, lat1]: Position, [lng2, lat2]: Position): number {
	return geodesic.Geodesic.WGS84.Inverse(lat1!, lng1!, lat2!, lng2!).s12!;
}

/** The length in metres of a straight line between two points of space. */
export function chordMetres(a: Cartesian, b: Cartesian): number {
	return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
