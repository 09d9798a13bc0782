/**
 * The three places at which the sheet of text comes to rest over the map: a peek of what is selected, half
 * of the map's height, and full, which leaves a strip of the map.
 */
export type SnapPoint = 'peek' | 'half' | 'full';

/** How far the sheet is scrolled up at each rest, CSS pixels. Grows from peek to full. */
export type SnapOffsets = Record<SnapPoint, number>;

/** CSS pixels of the map that a sheet may not take from it by itself. */
const leastMap = 120;

const order: SnapPoint[] = ['peek', 'half', 'full'];

/** The rest that a sheet scrolled so far is at or on its way to. */
export function snapPointAt(risen: number, rises: SnapOffsets): SnapPoint {
	const nearest = (a: SnapPoint, b: SnapPoint) =>
		Math.abs(rises[b] - risen) < Math.abs(rises[a] - risen) ? b : a;
	return risen >= rises.full ? 'full' : order.reduce(nearest);
}

/** Where the handle takes the sheet: up step by step, and from the top down to the map. */
export function nextSnapPoint(rest: SnapPoint): SnapPoint {
	return order[(order.indexOf(rest) + 1) % order.length]!;
}

/** One step down; peek is the lowest. */
export function lowerSnapPoint(rest: SnapPoint): SnapPoint {
	return order[Math.max(0, order.indexOf(rest) - 1)]!;
}

/** The rest at which a place chosen on the map is told of: half, unless that leaves too little map. */
export function snapPointForChoice(mapHeight: number): SnapPoint {
	return mapHeight / 2 >= leastMap ? 'half' : 'peek';
}
