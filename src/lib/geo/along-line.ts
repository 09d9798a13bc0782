/** How far two places are apart along a line that both lie on: by the road that joins them. Runs at build. */
import type { Geometry } from 'geojson';
import { nearestPair } from './chord-pairs';
import { between, chordsOf, type Chords } from './chords';
import type { Measurable } from './distance-range';
import { chordMetres, geodesicMetres } from './ellipsoid';
import { piecesOf } from './pieces';
import type { Metres } from './range-rounding';

/** A stretch of a line, metres from its beginning. */
export type Stretch = [from: number, to: number];

/** Points along one line, metres from its beginning, and how well each is known. */
export type Course = {
	/** In the line's order, no farther apart than `step`. */
	stops: { at: number; point: Chords; precisionMetres: number }[];
	step: number;
	length: number;
};

/** Stops of a course at most, and metres between two of them at least. */
const mostStops = 2000;
const leastStep = 20;

/** Ends of parts that are no farther apart than this are one point, metres. */
const joint = 30;

/**
 * A line as a course; `undefined` for what is no single line, from one end to the other without a gap.
 *
 * @param precisions metres by which each part of the line may be off
 */
export function courseOf(geometry: Geometry, precisions: number[]): Course | undefined {
	const { points, lines, polygons } = piecesOf(geometry);
	if (points.length || polygons.length || !lines.length) return undefined;
	for (const [index, line] of lines.entries()) {
		const before = lines[index - 1]?.at(-1);
		if (before && geodesicMetres(before, line[0]!) > joint) return undefined;
	}
	const edges = lines.flatMap((line, part) =>
		line.slice(1).map((to, index) => {
			const from = line[index]!;
			return { from, to, metres: geodesicMetres(from, to), precisionMetres: precisions[part]! };
		})
	);
	const length = edges.reduce((sum, { metres }) => sum + metres, 0);
	const step = Math.max(leastStep, length / mostStops);
	const stops: Course['stops'] = [];
	let at = 0;
	for (const { from, to, metres, precisionMetres } of edges) {
		const count = Math.ceil(metres / step) || 1;
		for (let index = 0; index <= count; index++) {
			const part = index / count;
			const coordinates = between(from, to, part);
			const point = chordsOf({ type: 'Point', coordinates });
			stops.push({ at: at + part * metres, point, precisionMetres });
		}
		at += metres;
	}
	return { stops, step, length };
}

/**
 * The stretch of a course on which a place may lie: where it comes as near as both are known. `undefined` where
 * it does so nowhere.
 */
export function stretchOf({ stops, step, length }: Course, place: Measurable): Stretch | undefined {
	const near = stops.filter(({ point, precisionMetres }) =>
		place.some((part) => {
			const reach = precisionMetres + part.precisionMetres + step / 2;
			// Most stops are nowhere near: that is seen without measuring.
			if (chordMetres(point.centre, part.centre) - part.radius > reach) return false;
			return nearestPair(point, part).metres <= reach;
		})
	);
	if (!near.length) return undefined;
	return [Math.max(0, near[0]!.at - step), Math.min(length, near.at(-1)!.at + step)];
}

/** From the nearest to the farthest that two places on the same line may be apart along it; none where they may touch. */
export function alongBetween(a: Stretch, b: Stretch): Metres | undefined {
	const nearest = Math.max(a[0], b[0]) - Math.min(a[1], b[1]);
	if (nearest <= 0) return undefined;
	return [nearest, Math.max(a[1], b[1]) - Math.min(a[0], b[0])];
}
