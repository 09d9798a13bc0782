/** Extents of geometries, in degrees, as `[west, south, east, north]`. */
import { bbox } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import type { Bounds } from './lng-lat';

/** The extent of a geometry; of the one position where the geometry is null. */
export function boundsOf(geometry: Geometry | null, otherwise: Position): Bounds {
	const [west, south, east, north] = geometry
		? bbox(geometry)
		: bbox({ type: 'Point', coordinates: otherwise });
	return [west, south, east, north];
}

/** Whether a `[lng, lat]` position lies in the extent, edges included. */
export function contains([west, south, east, north]: Bounds, [lng, lat]: Position): boolean {
	return lng! >= west && lng! <= east && lat! >= south && lat! <= north;
}
