/** Longitudes of a map whose bounds may go on beyond the antimeridian. */
import type { Bounds, LngLat } from './lng-lat';

/**
 * The same position with the longitude by which bounds count: a story on both sides of the antimeridian
 * has bounds whose east is beyond 180, and there −179° is 181°.
 *
 * @param bounds `[west, south, east, north]` degrees, `east` beyond 180 where they cross
 */
export function intoBounds<T extends LngLat>(position: T, [west, , east]: Bounds): T {
	const middle = (west + east) / 2;
	const turns = Math.round((middle - position.lng) / 360);
	return turns ? { ...position, lng: position.lng + 360 * turns } : position;
}

/** A longitude as the world writes it, −180 to 180. */
export function wrapped(lng: number): number {
	return lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
}
