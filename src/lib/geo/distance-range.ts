/**
 * How far two places are apart: the nearest and the farthest that their shapes, and how well they are known,
 * allow. Lengths are geodesics on the ellipsoid. Runs at build.
 */
import { booleanPointInPolygon, polygon } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import { farthestPair, nearestPair, type PointPair } from './chord-pairs';
import { chordsOf, type Chords } from './chords';
import { chordMetres, geodesicMetres, toPosition } from './ellipsoid';

/** A shape, and how many metres it may be off. */
export type UncertainShape = { geometry: Geometry; precisionMetres: number };

/** A place made ready to be measured from: its parts, each as well known as it is. */
export type Measurable = (Chords & { precisionMetres: number })[];

/** Metres between two places. */
export type DistanceRange = {
	/** At least so far: 0 where they may touch. */
	nearest: number;
	/** At most so far. */
	farthest: number;
	/** The two points of the shapes as drawn that are nearest to each other, `[lng, lat]`. */
	ends: [from: Position, to: Position];
	/** Whether the shapes touch or overlap as they are drawn. */
	meet: boolean;
};

/** Makes a place ready to be measured from: one shape, or a part each where they are not equally well known. */
export function measurable(shapes: UncertainShape[]): Measurable {
	return shapes.map(({ geometry, precisionMetres }) => ({
		...chordsOf(geometry),
		precisionMetres
	}));
}

/**
 * The range of the distance of any point of the one place to any of the other. Never too narrow: where
 * the measuring itself is not exact, by centimetres for places of a town, its error is in the range.
 */
export function distanceRange(a: Measurable, b: Measurable): DistanceRange {
	const ranges = a.flatMap((one) => b.map((other) => rangeOfParts(one, other)));
	const [closest] = ranges.toSorted((one, other) => one.apart - other.apart);
	return {
		nearest: Math.min(...ranges.map(({ nearest }) => nearest)),
		farthest: Math.max(...ranges.map(({ farthest }) => farthest)),
		ends: closest!.ends,
		meet: closest!.apart === 0
	};
}

function rangeOfParts(a: Measurable[number], b: Measurable[number]) {
	const uncertain = a.precisionMetres + b.precisionMetres;
	const error = a.deviation + b.deviation;
	const near = nearestPair(a, b);
	const shared = sharedPoint(a, b) ?? (near.metres <= error ? toPosition(near.from) : undefined);
	const least = shared ? 0 : bounds(near, a, b).least - error;
	return {
		/** Of the shapes as drawn. */
		apart: Math.max(0, least),
		nearest: Math.max(0, least - uncertain),
		farthest: bounds(farthestPair(a, b), a, b).most + error + uncertain,
		ends: (shared ? [shared, shared] : [toPosition(near.from), toPosition(near.to)]) as [
			Position,
			Position
		]
	};
}

/** Metres from which on straight lines through the earth no longer tell which way along it is longer. */
const far = 10_000_000;

/**
 * The geodesic between the two points that are nearest, or farthest, in a straight line through the earth.
 * Another two may be a little nearer along the surface, as it is not equally round everywhere: by at most a
 * fiftieth of what the straight line is shorter.
 */
function bounds(pair: PointPair, a: Chords, b: Chords): { least: number; most: number } {
	const metres = geodesicMetres(toPosition(pair.from), toPosition(pair.to));
	if (a.radius + b.radius === 0) return { least: metres, most: metres };
	if (metres > far) return roughBounds(a, b);
	const slack = (metres - pair.metres) / 50;
	return { least: metres - slack, most: metres + slack };
}

/** Half a meridian: nothing on the ellipsoid is farther apart. */
const farthestOfAll = 20_003_932;

/** From one point of each, and how far each reaches from it. */
function roughBounds(a: Chords, b: Chords): { least: number; most: number } {
	const [from, to] = [a, b].map(({ groups }) => groups[0]!.chords[0]!.from) as [
		PointPair['from'],
		PointPair['from']
	];
	const metres = geodesicMetres(toPosition(from), toPosition(to));
	const reach = (shape: Chords, point: PointPair['from']) =>
		arcOver(chordMetres(point, shape.centre) + shape.radius);
	const reaches = reach(a, from) + reach(b, to);
	return {
		least: Math.max(0, metres - reaches),
		most: Math.min(farthestOfAll, metres + reaches)
	};
}

/** At most so long is the way along the surface over a straight line through the earth. */
function arcOver(chord: number): number {
	return Math.min(farthestOfAll, (chord * Math.PI) / 2);
}

/** A point of one shape that lies in an area of the other. Edges that cross are found by their nearness. */
function sharedPoint(a: Chords, b: Chords): Position | undefined {
	if (chordMetres(a.centre, b.centre) > a.radius + b.radius) return undefined;
	return pointInside(a, b) ?? pointInside(b, a);
}

function pointInside(
	{ groups }: Chords,
	{ polygons, centre, radius }: Chords
): Position | undefined {
	if (!polygons.length) return undefined;
	const areas = polygons.map((rings) => polygon(rings));
	for (const { chords } of groups) {
		for (const { from } of chords) {
			if (chordMetres(from, centre) > radius) continue;
			const [lng, lat] = toPosition(from) as [number, number];
			// An area beyond the antimeridian may be counted on beyond 180.
			const turns = [0, 360, -360].map((turn) => [lng + turn, lat]);
			if (areas.some((area) => turns.some((at) => booleanPointInPolygon(at, area)))) {
				return [lng, lat];
			}
		}
	}
	return undefined;
}
