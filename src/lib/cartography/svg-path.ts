/**
 * Writes the data of SVG paths as short as can be: whole numbers, each relative to the one before. A page
 * carries thousands of them.
 */
import type { GeoContext } from 'd3-geo';

/** What written numbers are multiplied by on the plane: they count half pixels. */
export const pathScale = 0.5;

/** A context that d3-geo draws on. */
export type PathWriter = GeoContext & { data: () => string };

/** A number behind another: a minus parts them as well as a blank. */
const spaced = (value: number) => (value < 0 ? `${value}` : ` ${value}`);

/** Starts a path. Each begins anew, so that paths can be put one behind the other. */
export function pathWriter(): PathWriter {
	let data = '';
	let [x, y] = [0, 0];
	/** Where the part at hand starts. Only a line from there writes it: a part that has shrunk to nothing is none. */
	let start: [x: number, y: number] = [0, 0];
	let begun = false;
	const whole = (value: number) => Math.round(value / pathScale);
	return {
		beginPath: () => undefined,
		arc: () => undefined,
		moveTo(toX, toY) {
			start = [whole(toX), whole(toY)];
			begun = false;
		},
		lineTo(toX, toY) {
			const [fromX, fromY] = begun ? [x, y] : start;
			const [nextX, nextY] = [whole(toX), whole(toY)];
			if (nextX === fromX && nextY === fromY) return;
			const along = nextX - fromX;
			// After a relative move further pairs are lines, after an absolute one they would be absolute, too.
			if (begun) data += spaced(along);
			else if (data) data += `m${fromX - x}${spaced(fromY - y)}${spaced(along)}`;
			else data = `M${fromX}${spaced(fromY)}l${along}`;
			data += spaced(nextY - fromY);
			begun = true;
			[x, y] = [nextX, nextY];
		},
		closePath() {
			if (!begun) return;
			data += 'z';
			[x, y] = start;
		},
		data: () => data
	};
}
