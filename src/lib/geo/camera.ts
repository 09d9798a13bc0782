/** Where the camera stands so that a place is seen whole, and no closer than is honest. */
import { frameSizes } from './frame-sizes';
import type { Bounds, LngLat, Point, Size, View } from './lng-lat';
import { fromScreen, fromWorld, toWorld, worldSize } from './mercator';
import type { Padding } from './padding';

/** How far a label reaches from its point, CSS pixels: left and top are negative where it lies around it. */
export type LabelBox = { left: number; top: number; right: number; bottom: number };

/**
 * What a camera is to show: an extent, how close it may come, and the one point that must be seen, with the
 * label that stands there.
 */
export type Target = { bounds: Bounds; maxZoom: number; anchor: LngLat; label?: LabelBox };

const smallest = frameSizes[0]!;

/** The largest frame size that fits into a map; the smallest where none does. */
export function frameSizeFor(size: Size): Size {
	const fitting = frameSizes.filter(
		({ width, height }) => width <= size.width && height <= size.height
	);
	return fitting.at(-1) ?? smallest;
}

/** Room left at each edge of a frame size for discs, names and controls, CSS pixels. */
function marginFor({ width }: Size): number {
	if (width < 300) return 20;
	return width < 400 ? 28 : 56;
}

/** What must be seen along one axis: an extent in world units, and a label of fixed pixels at a point of it. */
type Span = { from: number; to: number; at: number; before: number; after: number };

/** The part of a frame that a label may take to one side: a longer name would push its own place away. */
const labelPart = 0.7;

const noLabel: LabelBox = { left: 0, top: 0, right: 0, bottom: 0 };

/**
 * The largest scale, in CSS pixels a world unit, at which a span takes no more than `room` pixels. The
 * extent grows with the scale and the label does not, so each pair of ends gives a limit of its own.
 */
function largestScale({ from, to, at, before, after }: Span, room: number): number {
	const limit = (pixels: number, length: number) => (length > 0 ? pixels / length : Infinity);
	return Math.min(
		limit(room, to - from),
		limit(room + before, to - at),
		limit(room - after, at - from)
	);
}

/** The middle of what a span takes at a scale, world units. */
function middleOf({ from, to, at, before, after }: Span, scale: number): number {
	const first = Math.min(from, at + before / scale);
	const last = Math.max(to, at + after / scale);
	return (first + last) / 2;
}

/**
 * The view that shows an extent and its label whole in the free part of a map. A label that is wider
 * than there is room is held as well as the smallest frame size can.
 *
 * @param size the whole map in CSS pixels, covered parts included
 * @param padding what panels cover of it, CSS pixels a side
 * @returns the camera of the whole map, its centre moved so that what is shown lies in the middle of the
 * free part
 */
export function frame(
	{ bounds, maxZoom, anchor, label = noLabel }: Target,
	size: Size,
	padding: Padding
): View {
	const [west, south, east, north] = bounds;
	const topLeft = toWorld({ lng: west, lat: north });
	const bottomRight = toWorld({ lng: east, lat: south });
	const point = toWorld(anchor);
	const free = {
		width: size.width - padding.left - padding.right,
		height: size.height - padding.top - padding.bottom
	};
	const framed = frameSizeFor(free);
	// A strip holds no extent in sight: there the one point is shown.
	const strip = free.width < smallest.width || free.height < smallest.height;
	const margin = marginFor(framed);
	const room = { x: framed.width - 2 * margin, y: framed.height - 2 * margin };
	const across: Span = {
		from: topLeft.x,
		to: bottomRight.x,
		at: point.x,
		before: Math.max(label.left, -room.x * labelPart),
		after: Math.min(label.right, room.x * labelPart)
	};
	const down: Span = {
		from: topLeft.y,
		to: bottomRight.y,
		at: point.y,
		before: Math.max(label.top, -room.y * labelPart),
		after: Math.min(label.bottom, room.y * labelPart)
	};
	const fitting = Math.min(largestScale(across, room.x), largestScale(down, room.y));
	const zoom = Math.min(maxZoom, Math.log2(fitting / worldSize));
	const scale = worldSize * 2 ** zoom;
	const middle = strip ? point : { x: middleOf(across, scale), y: middleOf(down, scale) };
	const centre = fromWorld({
		x: middle.x + (padding.right - padding.left) / 2 / scale,
		y: middle.y + (padding.bottom - padding.top) / 2 / scale
	});
	return { ...centre, zoom };
}

/** What of the world is in sight: the uncovered part of a map as `[west, south, east, north]` degrees. */
export function extentOf(view: View, size: Size, { top, right, bottom, left }: Padding): Bounds {
	const topLeft = fromScreen({ x: left, y: top }, view, size);
	const bottomRight = fromScreen({ x: size.width - right, y: size.height - bottom }, view, size);
	return [topLeft.lng, bottomRight.lat, bottomRight.lng, topLeft.lat];
}

/** CSS pixels that a selected place keeps from whatever covers the map. */
const clearance = 24;

/**
 * How far the view must move so that a point which was in sight stays in sight when something else covers
 * the map: CSS pixels, as a camera pans (positive `y` moves the view down and the point up). Nothing for
 * a point that was out of sight before: then the reader has turned away from it.
 */
export function panIntoView(point: Point, size: Size, before: Padding, after: Padding): Point {
	// A sheet comes to rest on a whole pixel: it may cover up to one more than its style says.
	const inset = ({ top, right, bottom, left }: Padding) => ({
		left: Math.ceil(left) + clearance,
		right: size.width - Math.ceil(right) - clearance,
		top: Math.ceil(top) + clearance,
		bottom: size.height - Math.ceil(bottom) - clearance
	});
	const was = inset(before);
	const seen =
		point.x >= was.left && point.x <= was.right && point.y >= was.top && point.y <= was.bottom;
	if (!seen) return { x: 0, y: 0 };
	const free = inset(after);
	const into = (at: number, least: number, most: number) =>
		at - Math.max(least, Math.min(Math.max(least, most), at));
	return { x: into(point.x, free.left, free.right), y: into(point.y, free.top, free.bottom) };
}
