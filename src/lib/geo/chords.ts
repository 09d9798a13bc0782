/** A shape as short straight chords in space, in groups that can be passed over together. */
import type { Geometry, Position } from 'geojson';
import { chordMetres, leastRadius, toCartesian, type Cartesian } from './ellipsoid';
import { piecesOf } from './pieces';

/** A straight line in space between two points of a shape; of no length for a point. */
export type Chord = { from: Cartesian; to: Cartesian };

/** A ball in space, metres. */
export type Ball = { centre: Cartesian; radius: number };

/** Chords that lie close together, and a ball that holds them. */
export type ChordGroup = Ball & { chords: Chord[] };

/** A geometry in space. */
export type Chords = Ball & {
	groups: ChordGroup[];
	/** Its areas, `[lng, lat]`: a chord knows nothing of what lies inside. */
	polygons: Position[][][];
	/** How far its edges may be from the chords, metres: an edge is straight in degrees and lies on the surface. */
	deviation: number;
};

/** Metres that a chord is long at most; only a very long shape has longer ones. */
const chordLength = 1000;

/** How many chords a shape may have before they become longer. */
const mostChords = 4000;

const perGroup = 12;

/** A geometry as chords, each edge cut as often as its length asks for. */
export function chordsOf(geometry: Geometry): Chords {
	const { points, lines, polygons } = piecesOf(geometry);
	const paths = [...points.map((point) => [point]), ...lines, ...polygons.flat()];
	const edges = paths.flatMap(edgesOf);
	const lengths = edges.map(([from, to]) => chordMetres(toCartesian(from), toCartesian(to)));
	const whole = lengths.reduce((sum, length) => sum + length, 0);
	const longest = Math.max(chordLength, whole / mostChords);
	const chords = edges.flatMap(([from, to], index) =>
		cut(from, to, Math.ceil(lengths[index]! / longest) || 1)
	);
	const groups = groupsOf(chords);
	return {
		...ballAround(groups),
		groups,
		polygons,
		deviation: deviationOf(Math.min(longest, greatest(lengths)), paths.flat())
	};
}

/** Not by spreading: an engine takes only so many arguments, some no more than 65,536. */
function greatest(values: number[]): number {
	return values.reduce((most, value) => Math.max(most, value), -Infinity);
}

/** The edges of a path; that of a single point begins where it ends. */
function edgesOf(path: Position[]): [from: Position, to: Position][] {
	if (path.length === 1) return [[path[0]!, path[0]!]];
	return path.slice(1).map((to, index) => [path[index]!, to]);
}

/** The position so far, 0 to 1, from one to the other, in a straight line in degrees (RFC 7946, 3.1.1). */
export function between(from: Position, to: Position, part: number): Position {
	return [from[0]! + part * (to[0]! - from[0]!), from[1]! + part * (to[1]! - from[1]!)];
}

function cut(from: Position, to: Position, count: number): Chord[] {
	const points = Array.from({ length: count + 1 }, (_, index) =>
		toCartesian(between(from, to, index / count))
	);
	return points.slice(1).map((end, index) => ({ from: points[index]!, to: end }));
}

/** How far an edge of a length may lie from its chord: below the surface, and aside of it where meridians meet. */
function deviationOf(length: number, positions: Position[]): number {
	const steepest = greatest(positions.map(([, lat]) => Math.abs(lat!)));
	const aside = Math.tan((Math.min(steepest, 89) * Math.PI) / 180);
	return (length ** 2 / (8 * leastRadius)) * (1 + aside);
}

function groupsOf(chords: Chord[]): ChordGroup[] {
	const count = Math.ceil(chords.length / perGroup);
	return Array.from({ length: count }, (_, index) => {
		const own = chords.slice(index * perGroup, (index + 1) * perGroup);
		const points = own.flatMap(({ from, to }) => [from, to]);
		return {
			...ballAround(points.map((centre) => ({ centre, radius: 0 }))),
			chords: own
		};
	});
}

/** A ball that holds others, not the smallest. */
export function ballAround(balls: Ball[]): Ball {
	const middle = (axis: 0 | 1 | 2) => {
		const values = balls.map(({ centre }) => centre[axis]);
		return (Math.min(...values) + Math.max(...values)) / 2;
	};
	const centre: Cartesian = [middle(0), middle(1), middle(2)];
	return {
		centre,
		radius: Math.max(...balls.map((ball) => chordMetres(centre, ball.centre) + ball.radius))
	};
}
