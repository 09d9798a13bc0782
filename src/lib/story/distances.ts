/** How far the story's places are apart, each from those that are nearest to it. Runs at build. */
import { alongBetween, courseOf, stretchOf, type Course, type Stretch } from '$lib/geo/along-line';
import { ballAround } from '$lib/geo/chords';
import { distanceRange, measurable, type Measurable } from '$lib/geo/distance-range';
import type { Bounds } from '$lib/geo/lng-lat';
import { positionInto } from '$lib/geo/longitude';
import type { Metres } from '$lib/geo/range-rounding';
import { nearestBalls } from '$lib/geo/nearest-balls';
import { partsOf } from './map-features';
import type { PlaceFeature } from './schema';
import type { Distance } from './story';

/** From how many others a place tells its distance: the list is to be read. */
const others = { least: 3, most: 12 };

/** In all, as every page carries what all of them list; a story of more places lists fewer of each. */
const mostInAll = 240;

function listLength(places: number): number {
	return Math.max(others.least, Math.min(others.most, Math.floor(mostInAll / places)));
}

/** What takes up more of a line than this is not at a point of it: no distance along it is told. */
const mostOfLine = 0.5;

/** Digits after the point of an end's degrees: steps of a metre, as fine as any place is known. */
const endDigits = 5;

/** A place that the text locates, ready to be measured from. */
type Located = { id: string; shapes: Measurable; course: () => Course | undefined };

/**
 * The distances between places, each pair once, in the places' order.
 *
 * @param features the places as the file has them
 * @param maxBounds the story's, by whose longitudes the ends of a distance are counted
 */
export function distancesOf(features: PlaceFeature[], maxBounds: Bounds): Distance[] {
	const located = features.flatMap(locatedOf);
	const nearest = nearestBalls(
		located.map(({ shapes }) => ballAround(shapes)),
		listLength(located.length)
	);
	// Who is among the nearest of another has it in its own list, too.
	const pairs = located.map(
		(_, index) => new Set(nearest[index]!.filter((other) => other > index))
	);
	nearest.forEach((listed, index) => {
		for (const other of listed) if (other < index) pairs[other]!.add(index);
	});
	const distances = pairs.flatMap((ends, index) =>
		[...ends]
			.toSorted((a, b) => a - b)
			.map((other) => distanceBetween(located[index]!, located[other]!, maxBounds))
	);
	return withLines(distances, located);
}

/** What is made when it is first asked for. */
function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}

function locatedOf({ id, geometry, properties }: PlaceFeature): Located[] {
	if (!geometry) return [];
	const { parts, precisionMetres } = properties;
	const shapes = parts ? partsOf(geometry) : [geometry];
	const precisions = shapes.map((_, index) => parts?.[index]?.precisionMetres ?? precisionMetres);
	const lines = geometry.type === 'MultiLineString' ? geometry.coordinates.length : 1;
	return [
		{
			id,
			shapes: measurable(
				shapes.map((shape, index) => ({ geometry: shape, precisionMetres: precisions[index]! }))
			),
			// Most lines are touched by no other place, and need none.
			course: once(() =>
				courseOf(
					geometry,
					Array.from({ length: lines }, (_, index) => precisions[index] ?? precisionMetres)
				)
			)
		}
	];
}

function distanceBetween(from: Located, to: Located, maxBounds: Bounds): Distance {
	const { nearest, farthest, ends, meet } = distanceRange(from.shapes, to.shapes);
	const [start, end] = ends.map((position) =>
		positionInto(position, maxBounds).map((degrees) => Number(degrees.toFixed(endDigits)))
	);
	return {
		between: [from.id, to.id],
		metres: [Math.floor(nearest), Math.ceil(farthest)],
		touch: meet ? 'drawn' : nearest === 0 ? 'possible' : undefined,
		ends: [start!, end!]
	};
}

/** Adds to the distances of two places that lie on the same line how far they are apart along it. */
function withLines(distances: Distance[], located: Located[]): Distance[] {
	const byId = new Map(located.map((place) => [place.id, place]));
	/** By a place's id, the lines that it may touch and the stretch of each. */
	const stretches = new Map<string, Map<string, { stretch: Stretch; line: Course }>>();
	for (const { between, metres } of distances) {
		if (metres[0] > 0) continue;
		for (const [lineId, placeId] of [between, between.toReversed()] as [string, string][]) {
			const line = byId.get(lineId)!.course();
			const stretch = line && stretchOf(line, byId.get(placeId)!.shapes);
			if (!stretch || stretch[1] - stretch[0] > line.length * mostOfLine) continue;
			const known = stretches.get(placeId) ?? new Map();
			stretches.set(placeId, known.set(lineId, { stretch, line }));
		}
	}
	return distances.map((distance) => {
		const [straight] = distance.metres;
		// Of two that may touch there is no way from the one to the other to tell of.
		if (straight === 0) return distance;
		const [from, to] = distance.between.map((id) => stretches.get(id));
		const ways = [...(from ?? [])].flatMap(([place, { stretch }]) => {
			const there = to?.get(place);
			const metres = there && alongBetween(stretch, there.stretch);
			// No way is shorter than the straight one, however the line is drawn.
			const known = metres?.map((each) => Math.max(straight, Math.round(each)));
			return known && known[0]! < known[1]! ? [{ place, metres: known as Metres }] : [];
		});
		// Of several ways the shortest.
		const [along] = ways.toSorted((a, b) => a.metres[1] - b.metres[1]);
		return along ? { ...distance, along } : distance;
	});
}
