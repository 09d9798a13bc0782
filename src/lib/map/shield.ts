/** The road shield as an image that MapLibre stretches around a road's number. */

/** Pixels, row by row, four bytes each: what `map.addImage` takes. */
type ImagePixels = { width: number; height: number; data: Uint8ClampedArray };

/** Pixels of the image for one CSS pixel. */
export const shieldPixelRatio = 2;

const side = 24;
const corner = 7;

/** The parts of the image that may be stretched, and the part that holds the text, in its pixels. */
export const shieldStretch = {
	stretchX: [[corner, side - corner]] as [number, number][],
	stretchY: [[corner, side - corner]] as [number, number][],
	content: [2, 2, side - 2, side - 2] as [number, number, number, number]
};

/** A filled square with round corners. `colour` is `#rrggbb`. */
export function shieldImage(colour: string): ImagePixels {
	const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
	const data = new Uint8ClampedArray(side * side * 4);
	for (let y = 0; y < side; y++) {
		for (let x = 0; x < side; x++) {
			// How far the pixel's middle lies outside the square that the corners are rounded from.
			const beyond = (at: number) => Math.max(corner - at - 0.5, at + 0.5 - (side - corner), 0);
			const alpha = corner + 0.5 - Math.hypot(beyond(x), beyond(y));
			data.set([red!, green!, blue!, 255 * Math.max(0, Math.min(1, alpha))], (y * side + x) * 4);
		}
	}
	return { width: side, height: side, data };
}
