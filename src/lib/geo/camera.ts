/** Where the camera stands so that a place is seen whole, and no closer than is honest. */
import { frameSizes } from './frame-sizes';
import type { Bounds, Size, View } from './lng-lat';
import { fromWorld, toWorld, worldSize, zoomForMetresPerPixel } from './mercator';

/** CSS pixels that a place's uncertainty spans where the camera stops coming closer. */
const uncertaintyPixels = 48;

/** CSS pixels at each side of a map, from its edge inward. */
export type Padding = { top: number; right: number; bottom: number; left: number };

/**
 * The closest zoom that a precision justifies: there its uncertainty spans 48 px. Closer up the
 * shape would look more exact than it is.
 */
export function closestZoom(precisionMetres: number, lat: number): number {
	return zoomForMetresPerPixel(lat, precisionMetres / uncertaintyPixels);
}

/** A map that nothing covers. */
export const uncovered: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** What a camera is to show: an extent, and how close it may come. */
export type Target = { bounds: Bounds; maxZoom: number };

/** The largest frame size that fits into a map; the map's own size where it is smaller than all. */
export function frameSizeFor(size: Size): Size {
	const fitting = frameSizes.filter(
		({ width, height }) => width <= size.width && height <= size.height
	);
	return fitting.at(-1) ?? size;
}

/** Room left at each edge of a frame size for discs, names and controls, CSS pixels. */
function marginFor({ width }: Size): number {
	if (width < 300) return 20;
	return width < 400 ? 28 : 56;
}

/**
 * The view that shows an extent whole in the uncovered part of a map.
 *
 * @param size the whole map in CSS pixels, covered parts included
 * @param cover what panels cover of it, CSS pixels a side
 * @returns the camera of the whole map, its centre moved so that the extent's middle lies in the
 * middle of the uncovered part
 */
export function frame({ bounds, maxZoom }: Target, size: Size, cover: Padding): View {
	const [west, south, east, north] = bounds;
	const topLeft = toWorld({ lng: west, lat: north });
	const bottomRight = toWorld({ lng: east, lat: south });
	const framed = frameSizeFor({
		width: size.width - cover.left - cover.right,
		height: size.height - cover.top - cover.bottom
	});
	const margin = 2 * marginFor(framed);
	const fitting = Math.min(
		(framed.width - margin) / (bottomRight.x - topLeft.x),
		(framed.height - margin) / (bottomRight.y - topLeft.y)
	);
	const zoom = Math.min(maxZoom, Math.log2(fitting / worldSize));
	const scale = worldSize * 2 ** zoom;
	const centre = fromWorld({
		x: (topLeft.x + bottomRight.x) / 2 + (cover.right - cover.left) / 2 / scale,
		y: (topLeft.y + bottomRight.y) / 2 + (cover.bottom - cover.top) / 2 / scale
	});
	return { ...centre, zoom };
}
