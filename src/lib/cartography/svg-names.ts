/** Which of the drawing's names there is room for. */
import type { Values } from './evaluate';
import type { Measure } from './measure';
import type { Drawn } from './svg-shapes';
import { layOut, overlap, type Box, type Name } from './svg-text';

/** Lays out all names and lets them yield to those above them, the top layer first as in MapLibre. */
export function placed(drawn: Drawn, measure: Measure): Map<Values, Name[]> {
	const names = new Map<Values, Name[]>();
	const taken: Box[] = [];
	for (const { layer, features } of drawn.toReversed()) {
		if (layer.type !== 'symbol') continue;
		const sorted = features.toSorted(
			(a, b) => a.values.number('symbol-sort-key') - b.values.number('symbol-sort-key') || 0
		);
		for (const { values, points } of sorted) {
			const overlaps = values.flag('text-allow-overlap');
			const free = points.flatMap((point) => {
				const name = layOut(values, point, measure);
				if (!name) return [];
				if (!overlaps && taken.some((box) => overlap(box, name.box))) return [];
				taken.push(name.box);
				return [name];
			});
			names.set(values, free);
		}
	}
	return names;
}
