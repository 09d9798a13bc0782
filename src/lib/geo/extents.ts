/** Comparing extents; apart from `bounds.ts`, which needs Turf, so that a reader's browser does not. */
import type { Bounds } from './lng-lat';

/** Whether two extents have something in common, edges included. */
export function overlap(a: Bounds, b: Bounds): boolean {
	return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
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
