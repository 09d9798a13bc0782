/** Leaves out positions that a drawing of some scale cannot show. */
import { simplify } from '@turf/turf';
import type { Geometry } from 'geojson';

/**
 * A geometry without the positions that lie closer than `tolerance` to the line between their
 * neighbours (Ramer, Douglas and Peucker). Works in the plane, in the units of its coordinates.
 */
export function simplified<T extends Geometry>(geometry: T, tolerance: number): T {
	if (geometry.type.endsWith('Point')) return geometry;
	return simplify(geometry, { tolerance, highQuality: true });
}
