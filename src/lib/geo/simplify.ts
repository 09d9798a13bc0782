/** Leaves out positions that a drawing of some scale cannot show. */
import { simplify } from '@turf/turf';
import type { Geometry, Position } from 'geojson';

type Nested = Position[] | Nested[];

/**
 * A geometry without the positions that lie closer than `tolerance` to the line between their
 * neighbours (Ramer, Douglas and Peucker). Works in the plane, in the units of its coordinates. A ring that
 * would shrink to nothing stays as it is.
 */
export function simplified<T extends Geometry>(geometry: T, tolerance: number): T {
	if (geometry.type.endsWith('Point') || geometry.type === 'GeometryCollection') return geometry;
	const least = geometry.type.endsWith('Polygon') ? 4 : 2;
	const each = (nested: Nested): Nested => {
		if (typeof nested[0]?.[0] !== 'number') return (nested as Nested[]).map(each);
		const coordinates = nested as Position[];
		const line = { type: 'LineString' as const, coordinates };
		const simpler = simplify(line, { tolerance, highQuality: true }).coordinates;
		return simpler.length >= least ? simpler : coordinates;
	};
	return { ...geometry, coordinates: each(geometry.coordinates as Nested) };
}
