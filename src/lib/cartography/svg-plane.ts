/** The plane that a drawing's shapes are written on: CSS pixels around the camera's centre. */
import { geoIdentity, geoPath } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import type { Point, View } from '$lib/geo/lng-lat';
import { toWorld, worldSize } from '$lib/geo/mercator';
import { simplified } from '$lib/geo/simplify';

/** Positions closer together than this on the plane are one, CSS pixels. */
const tolerance = 0.35;

/** A plane at one camera. */
export type Plane = {
	/** Where a `[lng, lat]` position lies on the plane. */
	toPlane: (position: Position) => Point;
	/** A geometry as the data of an SVG path, cut off at the plane's edge; empty where it lies beyond. */
	toPath: (geometry: Geometry) => string;
};

/**
 * @param view the camera; its centre is the plane's origin
 * @param reach how far the plane goes from its origin, CSS pixels to each side
 */
export function plane(view: View, reach: Point): Plane {
	const centre = toWorld(view);
	const scale = worldSize * 2 ** view.zoom;
	const toPlane = ([lng, lat]: Position): Point => {
		const { x, y } = toWorld({ lng: lng!, lat: lat! });
		return { x: (x - centre.x) * scale, y: (y - centre.y) * scale };
	};
	// Web Mercator is ours (see geo/mercator), so that drawing and camera agree to the last digit;
	// d3-geo cuts the flat result at the edge and writes the path.
	const edge = geoIdentity().clipExtent([
		[-reach.x, -reach.y],
		[reach.x, reach.y]
	]);
	const path = geoPath(edge).digits(1);
	const flat = (geometry: Geometry): Geometry => {
		if (geometry.type === 'GeometryCollection') {
			return { ...geometry, geometries: geometry.geometries.map(flat) };
		}
		const coordinates = projected(geometry.coordinates, toPlane);
		return { type: geometry.type, coordinates } as Geometry;
	};
	return { toPlane, toPath: (geometry) => path(simplified(flat(geometry), tolerance)) ?? '' };
}

type Nested = Position | Nested[];

/** Projects positions at any depth of nesting. */
function projected(coordinates: Nested, toPlane: Plane['toPlane']): Nested {
	if (typeof coordinates[0] === 'number') {
		const { x, y } = toPlane(coordinates as Position);
		return [x, y];
	}
	return (coordinates as Nested[]).map((inner) => projected(inner, toPlane));
}
