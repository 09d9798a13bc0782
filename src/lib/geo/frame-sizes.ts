import type { Size } from './lng-lat';

/**
 * The sizes that a map is framed for, from small to large, in CSS pixels. A map of any size is framed
 * like the largest of these that fits into it: so the drawing, which is made before the size is
 * known, needs one camera for each and not one for every screen.
 */
export const frameSizes: Size[] = [
	{ width: 280, height: 130 },
	{ width: 340, height: 260 },
	{ width: 520, height: 340 },
	{ width: 800, height: 640 },
	{ width: 1180, height: 820 }
];
