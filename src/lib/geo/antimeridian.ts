/**
 * Putting together what RFC 7946 (section 3.1.9) has cut at the antimeridian. Apart from `longitude.ts`,
 * since it needs Turf and a reader's browser does not.
 */
import { featureCollection, polygon, union } from '@turf/turf';
import type { Geometry } from 'geojson';
import type { Bounds } from './lng-lat';
import { geometryInto } from './longitude';

/**
 * A geometry with the longitudes by which bounds count, its areas in one piece again: else the cut would be
 * drawn as an edge.
 *
 * @param whole whether its parts may be put together; parts that are described one by one may not
 */
export function joinedInto(geometry: Geometry, bounds: Bounds, whole: boolean): Geometry {
	const moved = geometryInto(geometry, bounds);
	if (moved === geometry || !whole || moved.type !== 'MultiPolygon') return moved;
	const parts = moved.coordinates.map((rings) => polygon(rings));
	return (parts.length > 1 && union(featureCollection(parts))?.geometry) || moved;
}
