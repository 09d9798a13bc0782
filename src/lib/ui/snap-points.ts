/**
 * The snap points of the sheet of text over the map: a peek of what is selected, half
 * of the map's height, and full, which leaves a strip of the map.
 */
export type SnapPoint = 'peek' | 'half' | 'full';

/** How far the sheet is scrolled up at each snap point, CSS pixels. Grows from peek to full. */
export type SnapOffsets = Record<SnapPoint, number>;

/** CSS pixels of the map that a sheet may not take from it by itself. */
const leastMap = 120;

const order: SnapPoint[] = ['peek', 'half', 'full'];

/** The snap point that a sheet scrolled so far is at or on its way to. */
export function snapPointAt(scrolled: number, offsets: SnapOffsets): SnapPoint {
	const nearest = (a: SnapPoint, b: SnapPoint) =>
		Math.abs(offsets[b] - scrolled) < Math.abs(offsets[a] - scrolled) ? b : a;
	return scrolled >= offsets.full ? 'full' : order.reduce(nearest);
}

/** Where the handle takes the sheet: up step by step, and from the top down to the map. */
export function nextSnapPoint(at: SnapPoint): SnapPoint {
	return order[(order.indexOf(at) + 1) % order.length]!;
}

/** One step down; peek is the lowest. */
export function lowerSnapPoint(at: SnapPoint): SnapPoint {
	return order[Math.max(0, order.indexOf(at) - 1)]!;
}

/** The snap point at which the text of a place chosen on the map is shown: half, unless that leaves too little map. */
export function snapPointForChoice(mapHeight: number): SnapPoint {
	return mapHeight / 2 >= leastMap ? 'half' : 'peek';
}
