/** The style sheet that picks the group of a drawing which fits its box. */
import { frameSizes } from '../geo/frame-sizes.ts';

/** Shows the group of the largest frame size that fits into the container named `map`. */
export function drawingCss(): string {
	const hidden = frameSizes.slice(1).map((_, index) => `.frame-${index + 1}`);
	const rules = frameSizes
		.slice(1)
		.map(
			({ width, height }, index) =>
				`@container map (min-width:${width}px) and (min-height:${height}px){` +
				`[class^=frame-]{display:none}.frame-${index + 1}{display:inline}}`
		);
	return [`${hidden.join()}{display:none}`, ...rules].join('\n');
}
