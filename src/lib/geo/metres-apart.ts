/** Distances on a map's sheet: near enough to compare, and far quicker than on the globe. */
import type { Position } from 'geojson';

/** Metres in a degree of latitude (a sixtieth of it is a nautical mile of 1,855 m). */
export const degreeMetres = 111_320;

/** Metres between two `[lng, lat]` positions that are no more than some hundred kilometres apart. */
export function metresApart(a: Position, b: Position): number {
	const shrink = Math.cos((((a[1]! + b[1]!) / 2) * Math.PI) / 180);
	return Math.hypot((a[0]! - b[0]!) * shrink, a[1]! - b[1]!) * degreeMetres;
}
