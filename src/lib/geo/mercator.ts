/**
 * Web Mercator (EPSG:3857), scaled so that the whole world is the unit square with its origin in
 * the north-west. Formula: Snyder, Map Projections: A Working Manual (USGS 1987), p. 41, sphere.
 */
import type { LngLat, Point, Size, View } from './lng-lat';

/** The world's width in CSS pixels at zoom 0, as MapLibre counts zoom. */
export const worldSize = 512;

/** The latitude at which the square Web Mercator world ends. */
export const maxLatitude = 85.051129;

/** The equator's length in metres on the sphere that Web Mercator uses (radius 6 378 137 m). */
const equatorMetres = 2 * Math.PI * 6378137;

/** Degrees to the unit square: `x` grows eastward, `y` southward, both 0 to 1. */
export function toWorld({ lng, lat }: LngLat): Point {
	const sin = Math.sin((Math.max(-maxLatitude, Math.min(maxLatitude, lat)) * Math.PI) / 180);
	return { x: lng / 360 + 0.5, y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) };
}

/** The unit square back to degrees; the inverse of {@link toWorld}. */
export function fromWorld({ x, y }: Point): LngLat {
	const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
	return { lng: (x - 0.5) * 360, lat };
}

/** Where a position falls in a picture of the given size whose middle is the view's centre. */
export function toScreen(position: LngLat, view: View, size: Size): Point {
	const scale = worldSize * 2 ** view.zoom;
	const point = toWorld(position);
	const centre = toWorld(view);
	return {
		x: size.width / 2 + (point.x - centre.x) * scale,
		y: size.height / 2 + (point.y - centre.y) * scale
	};
}

/** Which position falls on a point of such a picture; the inverse of {@link toScreen}. */
export function fromScreen(point: Point, view: View, size: Size): LngLat {
	const scale = worldSize * 2 ** view.zoom;
	const centre = toWorld(view);
	return fromWorld({
		x: centre.x + (point.x - size.width / 2) / scale,
		y: centre.y + (point.y - size.height / 2) / scale
	});
}

/** Metres on the ground that one CSS pixel covers at a latitude (degrees) and zoom. */
export function metresPerPixel(lat: number, zoom: number): number {
	return (equatorMetres * Math.cos((lat * Math.PI) / 180)) / (worldSize * 2 ** zoom);
}

/** The zoom at which one CSS pixel covers this many metres at a latitude; the inverse of {@link metresPerPixel}. */
export function zoomForMetresPerPixel(lat: number, metres: number): number {
	return Math.log2((equatorMetres * Math.cos((lat * Math.PI) / 180)) / (worldSize * metres));
}
