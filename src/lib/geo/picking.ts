/**
 * Which place a click means. Distances are in CSS pixels, measured in the plane of the screen: that
 * is where a finger misses.
 */
import type { Geometry, Position } from 'geojson';
import type { Point } from './lng-lat';

/** What a click may hit: a place's shape or its label. */
export type Target = {
	id: string;
	/** Scenes are asked about when they overlap; settings yield to them. */
	scene: boolean;
	geometry: Geometry;
};

/** Points before lines before areas: who aims at a line inside an area means the line. */
const ranks: Record<Geometry['type'], number> = {
	Point: 0,
	MultiPoint: 0,
	LineString: 1,
	MultiLineString: 1,
	Polygon: 2,
	MultiPolygon: 2,
	GeometryCollection: 2
};

/**
 * The ids of the places that a click means, the likeliest first: none on empty ground, one where it
 * is clear, several where scenes of the same kind overlap and the reader has to say.
 *
 * @param at where the click fell
 * @param radius how far it may be off: 22 px for a finger, 5 px for a mouse
 * @param project from `[lng, lat]` to the screen
 */
export function pick(
	at: Point,
	radius: number,
	targets: Target[],
	project: (position: Position) => Point
): string[] {
	const hits = targets
		.map((target) => ({
			id: target.id,
			scene: target.scene,
			rank: ranks[target.geometry.type],
			...measure(at, target.geometry, project)
		}))
		.filter(({ distance }) => distance <= radius)
		// Of two areas under the finger the smaller is the more particular answer.
		.sort((a, b) => a.rank - b.rank || a.distance - b.distance || a.extent - b.extent);
	const [best] = hits;
	if (!best) return [];
	const rivals = hits.filter(({ scene, rank }) => scene && best.scene && rank === best.rank);
	if (best.rank === ranks.Polygon || rivals.length < 2) return [best.id];
	return [...new Set(rivals.map(({ id }) => id))];
}

/** Distance from a point to a geometry (0 inside an area) and the geometry's extent on the screen. */
function measure(
	at: Point,
	geometry: Geometry,
	project: (position: Position) => Point
): { distance: number; extent: number } {
	const lines = linesOf(geometry).map((line) => line.map(project));
	const distance = Math.min(...lines.map((line) => distanceToLine(at, line)));
	const area = ranks[geometry.type] === 2;
	const all = lines.flat();
	const span = (values: number[]) => Math.max(...values) - Math.min(...values);
	return {
		distance: area && isInside(at, lines) ? 0 : distance,
		extent: span(all.map(({ x }) => x)) * span(all.map(({ y }) => y))
	};
}

/** Every geometry as the lines it is drawn with; a point is a line of one position. */
function linesOf(geometry: Geometry): Position[][] {
	switch (geometry.type) {
		case 'Point':
			return [[geometry.coordinates]];
		case 'MultiPoint':
			return geometry.coordinates.map((position) => [position]);
		case 'LineString':
			return [geometry.coordinates];
		case 'MultiLineString':
		case 'Polygon':
			return geometry.coordinates;
		case 'MultiPolygon':
			return geometry.coordinates.flat();
		case 'GeometryCollection':
			return geometry.geometries.flatMap(linesOf);
	}
}

/** Distance from a point to a line of one or more points. */
function distanceToLine(at: Point, line: Point[]): number {
	const [first, ...rest] = line;
	if (!first) return Infinity;
	let nearest = Math.hypot(at.x - first.x, at.y - first.y);
	let from = first;
	for (const to of rest) {
		nearest = Math.min(nearest, distanceToSegment(at, from, to));
		from = to;
	}
	return nearest;
}

/** Distance from a point to a straight segment: the foot of the perpendicular, kept on the segment. */
function distanceToSegment(at: Point, from: Point, to: Point): number {
	const along = { x: to.x - from.x, y: to.y - from.y };
	const length = along.x ** 2 + along.y ** 2;
	const part = length && ((at.x - from.x) * along.x + (at.y - from.y) * along.y) / length;
	const foot = Math.max(0, Math.min(1, part));
	return Math.hypot(at.x - from.x - foot * along.x, at.y - from.y - foot * along.y);
}

/** Even-odd rule over all rings, so that holes count as outside. */
function isInside(at: Point, rings: Point[][]): boolean {
	let inside = false;
	for (const ring of rings) {
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const a = ring[i]!;
			const b = ring[j]!;
			const crosses =
				a.y > at.y !== b.y > at.y && at.x < ((b.x - a.x) * (at.y - a.y)) / (b.y - a.y) + a.x;
			if (crosses) inside = !inside;
		}
	}
	return inside;
}
