/** Longitudes of a map whose bounds may go on beyond the antimeridian. */
import type { Geometry, Position } from 'geojson';
import type { Bounds, LngLat } from './lng-lat';

/** Turns around the globe that bring a longitude nearest to the middle of bounds that cross the antimeridian. */
function turnsInto(lng: number, [west, , east]: Bounds): number {
	return east > 180 ? Math.round(((west + east) / 2 - lng) / 360) : 0;
}

/**
 * The same position with the longitude by which bounds count: a story on both sides of the antimeridian
 * has bounds whose east is beyond 180, and there −179° is 181°.
 *
 * @param bounds `[west, south, east, north]` degrees, `east` beyond 180 where they cross
 */
export function intoBounds<T extends LngLat>(position: T, bounds: Bounds): T {
	const turns = turnsInto(position.lng, bounds);
	return turns ? { ...position, lng: position.lng + 360 * turns } : position;
}

/** The same for a GeoJSON position, `[lng, lat]`. */
export function positionInto(position: Position, bounds: Bounds): Position {
	const [lng, ...rest] = position as [number, ...number[]];
	return [lng + 360 * turnsInto(lng, bounds), ...rest];
}

type Nested = Position | Nested[];

/** The same for all positions of a geometry, so that what is cut at the antimeridian lies together. */
export function geometryInto<T extends Geometry>(geometry: T, bounds: Bounds): T {
	if (bounds[2] <= 180) return geometry;
	if (geometry.type === 'GeometryCollection') {
		const geometries = geometry.geometries.map((each) => geometryInto(each, bounds));
		return { ...geometry, geometries };
	}
	const moved = (nested: Nested): Nested =>
		typeof nested[0] === 'number'
			? positionInto(nested as Position, bounds)
			: (nested as Nested[]).map(moved);
	return { ...geometry, coordinates: moved(geometry.coordinates) };
}

/** A longitude as the world writes it, −180 to 180. */
export function wrapped(lng: number): number {
	return lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
}

/** Bounds as RFC 7946 (section 5.2) writes them: where they cross the antimeridian, west is more than east. */
export function wrappedBounds([west, south, east, north]: Bounds): Bounds {
	return [wrapped(west), south, wrapped(east), north];
}
