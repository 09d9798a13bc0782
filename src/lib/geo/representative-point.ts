/** A point to quote as the middle of a geometry, and how far the geometry reaches from it. */
import {
	area,
	booleanPointInPolygon,
	centerOfMass,
	centroid,
	coordAll,
	distance,
	length,
	lineString,
	multiPoint,
	nearestPoint,
	featureCollection,
	point,
	polygon
} from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import type { LngLat } from './lng-lat';
import { piecesOf } from './pieces';

/** A middle in degrees and the great-circle distance in metres from it to the farthest vertex. */
export type RepresentativePoint = { centre: LngLat; reachMetres: number };

/**
 * The middle of a geometry, always on what is drawn: inside the largest polygon; where there is
 * none, half way along the longest line; where there is none, the point nearest to the points' mean.
 *
 * @throws {Error} for a geometry without a position
 */
export function representativePointOf(geometry: Geometry): RepresentativePoint {
	const { points, lines, polygons } = piecesOf(geometry);
	const largest = greatest(polygons, (rings) => area(polygon(rings)));
	const longest = greatest(lines, (line) => length(lineString(line)));
	const position = largest ? inside(largest) : longest ? halfWay(longest) : amid(points);
	const [lng, lat] = position as [number, number];
	const centre = { lng, lat };
	return { centre, reachMetres: reachFrom(centre, geometry) };
}

/**
 * The great-circle distance in metres from a position to a geometry's farthest vertex, on a sphere
 * of the earth's mean radius: within 0.6 % of that on the ellipsoid.
 */
export function reachFrom({ lng, lat }: LngLat, geometry: Geometry): number {
	// Not by spreading: an engine takes only so many arguments, some no more than 65,536.
	return coordAll(geometry).reduce(
		(most, vertex) => Math.max(most, distance([lng, lat], vertex, { units: 'meters' })),
		0
	);
}

/** The one with the greatest size, the first of equals; `undefined` of none. */
function greatest<T>(all: T[], size: (one: T) => number): T | undefined {
	const sizes = all.map(size);
	return all[sizes.indexOf(sizes.reduce((most, each) => Math.max(most, each), -Infinity))];
}

/**
 * A position inside a polygon: its centre of mass, or where that falls outside, the middle of the
 * polygon's widest stretch at that latitude.
 */
function inside(rings: Position[][]): Position {
	const shape = polygon(rings);
	const mass = centerOfMass(shape).geometry.coordinates;
	if (booleanPointInPolygon(mass, shape)) return mass;
	const lat = mass[1]!;
	const crossings = rings.flatMap((ring) => crossingsAt(lat, ring)).sort((a, b) => a - b);
	// By the even-odd rule the polygon lies between the first and second crossing, third and fourth …
	const stretches = crossings.flatMap((west, index) =>
		index % 2 === 0 ? [{ west, east: crossings[index + 1] ?? west }] : []
	);
	const widest = greatest(stretches, ({ west, east }) => east - west);
	return widest ? [(widest.west + widest.east) / 2, lat] : rings[0]![0]!;
}

/** The longitudes at which a ring crosses a latitude. */
function crossingsAt(lat: number, ring: Position[]): number[] {
	return segmentsOf(ring).flatMap(([from, to]) => {
		// A vertex on the latitude counts for one of its two segments only.
		if (from[1]! > lat === to[1]! > lat) return [];
		return [between(from, to, (lat - from[1]!) / (to[1]! - from[1]!))[0]!];
	});
}

/** The position half way along a line; segments are straight in degrees, RFC 7946, 3.1.1. */
function halfWay(line: Position[]): Position {
	let left = length(lineString(line), { units: 'meters' }) / 2;
	for (const [from, to] of segmentsOf(line)) {
		const metres = distance(from, to, { units: 'meters' });
		if (metres > 0 && metres >= left) return between(from, to, left / metres);
		left -= metres;
	}
	// A line of no length, or one whose parts do not quite add up.
	return line.at(-1)!;
}

/** Of some points the one nearest to their mean. */
function amid(points: Position[]): Position {
	if (!points.length) throw new Error('a geometry without a position has no middle');
	const all = featureCollection(points.map((position) => point(position)));
	return nearestPoint(centroid(multiPoint(points)), all).geometry.coordinates;
}

function segmentsOf(line: Position[]): [from: Position, to: Position][] {
	return line.slice(1).map((to, index) => [line[index]!, to]);
}

/** The position so far, 0 to 1, from one to the other, in a straight line in degrees. */
function between(from: Position, to: Position, part: number): Position {
	return [from[0]! + part * (to[0]! - from[0]!), from[1]! + part * (to[1]! - from[1]!)];
}
