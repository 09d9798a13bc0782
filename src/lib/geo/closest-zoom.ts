/** How close a map may come by itself. */
import { zoomForMetresPerPixel } from './mercator';

/** CSS pixels that a place's uncertainty spans where the camera stops coming closer. */
const uncertaintyPixels = 48;

/**
 * The closest zoom that a precision justifies: there its uncertainty spans 48 px. Closer up the
 * shape would look more exact than it is.
 *
 * @param lat of the place, degrees
 */
export function closestZoom(precisionMetres: number, lat: number): number {
	return zoomForMetresPerPixel(lat, precisionMetres / uncertaintyPixels);
}
