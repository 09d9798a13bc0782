/** Edges of a polygon that cross each other. Planar, in degrees: RFC 7946 (3.1.1) has edges straight in them. */
import type { Position } from 'geojson';
import Flatbush from 'flatbush';

/** A straight edge between two positions, `[lng, lat]`. */
export type Edge = [from: Position, to: Position];

/** The edges of a line or a ring. */
export function edgesOf(line: Position[]): Edge[] {
	return line.slice(1).map((to, index) => [line[index]!, to]);
}

/**
 * Edges that reach no farther beyond each other than this touch, degrees: a tenth of a millimetre on the ground,
 * and more than numbers are rounded by.
 */
const touch = 1e-9;

/**
 * The first two edges that cross, of one ring or of two; `undefined` where none do. Rings may touch each other
 * and themselves.
 *
 * Edges are looked up by their extents, so that a ring of 50,000 takes a fraction of a second.
 */
export function firstCrossing(rings: Position[][]): [Edge, Edge] | undefined {
	const edges = rings.flatMap(edgesOf);
	if (!edges.length) return undefined;
	const index = new Flatbush(edges.length);
	const extents = edges.map(([from, to]) => {
		const [west, east] = from[0]! < to[0]! ? [from[0]!, to[0]!] : [to[0]!, from[0]!];
		const [south, north] = from[1]! < to[1]! ? [from[1]!, to[1]!] : [to[1]!, from[1]!];
		return [west, south, east, north] as const;
	});
	for (const extent of extents) index.add(...extent);
	index.finish();
	for (const [number, edge] of edges.entries()) {
		// Each two are looked at once.
		const [other] = index.search(
			...extents[number]!,
			(found) => found > number && cross(edge, edges[found]!)
		);
		if (other !== undefined) return [edge, edges[other]!];
	}
	return undefined;
}

/** Whether each of two edges has its ends on both sides of the other. */
function cross(one: Edge, other: Edge): boolean {
	return parts(one, other) && parts(other, one);
}

function parts([from, to]: Edge, [a, b]: Edge): boolean {
	const [along, up] = [to[0]! - from[0]!, to[1]! - from[1]!];
	const length = Math.hypot(along, up);
	const aside = (at: Position) => (along * (at[1]! - from[1]!) - up * (at[0]! - from[0]!)) / length;
	const [left, right] = [aside(a), aside(b)];
	return Math.min(left, right) < -touch && Math.max(left, right) > touch;
}
