/** The nearest and the farthest two points of two shapes in space. */
import { chordMetres, type Cartesian } from './ellipsoid';
import type { Chord, ChordGroup, Chords } from './chords';

/** Two points, one of each shape, and how far they are apart in a straight line, metres. */
export type PointPair = { from: Cartesian; to: Cartesian; metres: number };

/** The two points of two shapes' edges that are nearest to each other. */
export function nearestPair(a: Chords, b: Chords): PointPair {
	let best: PointPair = { from: a.centre, to: b.centre, metres: Infinity };
	eachPair(a, b, 1, (one, other) => {
		const gap = chordMetres(one.centre, other.centre) - one.radius - other.radius;
		if (gap >= best.metres) return;
		for (const here of one.chords) {
			for (const there of other.chords) {
				const pair = nearestOfChords(here, there);
				if (pair.metres < best.metres) best = pair;
			}
		}
	});
	return best;
}

/** The two points of two shapes that are farthest from each other: ends of chords. */
export function farthestPair(a: Chords, b: Chords): PointPair {
	let best: PointPair = { from: a.centre, to: b.centre, metres: -1 };
	eachPair(a, b, -1, (one, other) => {
		const reach = chordMetres(one.centre, other.centre) + one.radius + other.radius;
		if (reach <= best.metres) return;
		for (const from of one.chords.flatMap(endsOf)) {
			for (const to of other.chords.flatMap(endsOf)) {
				const metres = chordMetres(from, to);
				if (metres > best.metres) best = { from, to, metres };
			}
		}
	});
	return best;
}

const endsOf = ({ from, to }: Chord) => [from, to];

/**
 * Visits each two groups. Which are nearest or farthest is guessed first, from the middle of the other shape,
 * so that most others can be passed over.
 *
 * @param sign 1 for the nearest first, −1 for the farthest
 */
function eachPair(
	a: Chords,
	b: Chords,
	sign: 1 | -1,
	visit: (one: ChordGroup, other: ChordGroup) => void
): void {
	const towards = ({ groups }: Chords, { centre }: Chords) =>
		groups
			.map((group) => ({ group, metres: chordMetres(group.centre, centre) }))
			.toSorted((one, other) => sign * (one.metres - other.metres))
			.map(({ group }) => group);
	const others = towards(b, a);
	for (const one of towards(a, b)) for (const other of others) visit(one, other);
}

const minus = (a: Cartesian, b: Cartesian): Cartesian => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Cartesian, b: Cartesian) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const onward = ({ from }: Chord, way: Cartesian, part: number): Cartesian => [
	from[0] + part * way[0],
	from[1] + part * way[1],
	from[2] + part * way[2]
];
const within = (part: number) => Math.max(0, Math.min(1, part));

/** The nearest points of two straight lines in space (Ericson, Real-Time Collision Detection, 5.1.9). */
function nearestOfChords(here: Chord, there: Chord): PointPair {
	const [along, across] = [minus(here.to, here.from), minus(there.to, there.from)];
	const apart = minus(here.from, there.from);
	const [a, e, b] = [dot(along, along), dot(across, across), dot(along, across)];
	const [c, f] = [dot(along, apart), dot(across, apart)];
	const steep = a * e - b * b;
	// Of parallel lines any point will do to begin with.
	const begin = steep > 1e-12 * a * e ? within((b * f - c * e) / steep) : 0;
	const t = e ? within((b * begin + f) / e) : 0;
	const s = a ? within((b * t - c) / a) : 0;
	const [from, to] = [onward(here, along, s), onward(there, across, t)];
	return { from, to, metres: chordMetres(from, to) };
}
