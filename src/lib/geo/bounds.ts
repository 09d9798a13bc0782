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

/** The smallest extent that holds all the given ones. At least one must be given. */
export function union(all: Bounds[]): Bounds {
	return [
		Math.min(...all.map(([west]) => west)),
		Math.min(...all.map(([, south]) => south)),
		Math.max(...all.map(([, , east]) => east)),
		Math.max(...all.map(([, , , north]) => north))
	];
}

/** Whether a `[lng, lat]` position lies in the extent, edges included. */
export function contains([west, south, east, north]: Bounds, [lng, lat]: Position): boolean {
	return lng! >= west && lng! <= east && lat! >= south && lat! <= north;
}
