/** Cutting and joining areas. Planar: degrees or a tile's units, whatever all of the arguments are in. */
import {
	bboxClip,
	booleanPointInPolygon,
	centerOfMass,
	difference,
	featureCollection,
	multiPolygon,
	pointOnFeature,
	polygon,
	union
} from '@turf/turf';
import type { Position } from 'geojson';
import type { Bounds } from './lng-lat';

/** Polygons, each its outer ring and then its holes. */
export type Area = Position[][][];

const coordinatesOf = (
	geometry: { type: string; coordinates: unknown } | undefined | null
): Area => {
	if (!geometry) return [];
	if (geometry.type === 'Polygon') {
		const rings = geometry.coordinates as Position[][];
		return rings.length ? [rings] : [];
	}
	return geometry.coordinates as Area;
};

/**
 * What was cut or joined, to twelve figures. The clipping finds corners to more than a number holds, and
 * takes a corner that it has made itself and that was rounded to sixteen for one beside the line: one in
 * ten thousand such areas it then cannot cut again.
 */
const corners = (geometry: Parameters<typeof coordinatesOf>[0]): Area =>
	coordinatesOf(geometry).map((rings) =>
		rings.map((ring) => ring.map((position) => position.map(toTwelveFigures)))
	);

const toTwelveFigures = (value: number) => Number(value.toPrecision(12));

/** The part of an area that lies inside an extent. */
export function clipped(area: Area, bounds: Bounds): Area {
	return area.flatMap((coordinates) =>
		coordinatesOf(bboxClip({ type: 'Polygon', coordinates }, bounds).geometry).filter(
			([outer]) => (outer?.length ?? 0) >= 4
		)
	);
}

/** What is left of an area without another. */
export function without(area: Area, other: Area): Area {
	if (!area.length || !other.length) return area;
	return corners(
		difference(featureCollection([multiPolygon(area), multiPolygon(other)]))?.geometry
	);
}

/** Two areas as one. */
export function together(area: Area, other: Area): Area {
	if (!area.length || !other.length) return area.length ? area : other;
	return corners(union(featureCollection([multiPolygon(area), multiPolygon(other)]))?.geometry);
}

/** Whether a position lies in an area, its edge included. */
export function inArea(area: Area, position: Position): boolean {
	return area.some((coordinates) =>
		booleanPointInPolygon(position, { type: 'Polygon', coordinates })
	);
}

/** Polygons that touch or overlap as one; nothing else of them changes. */
export function dissolved(polygons: Area): Area {
	if (polygons.length < 2) return polygons;
	const parts = polygons.map((coordinates) => polygon(coordinates));
	return corners(union(featureCollection(parts))?.geometry);
}

/** An extent as an area. */
export function areaOf([west, south, east, north]: Bounds): Area {
	return [
		[
			[
				[west, south],
				[east, south],
				[east, north],
				[west, north],
				[west, south]
			]
		]
	];
}

/** A position inside the largest polygon of an area, as near to its middle as can be. */
export function middleOf(area: Area): Position | undefined {
	const sized = area.map((rings) => ({ rings, size: Math.abs(signedSize(rings[0]!)) }));
	const largest = sized.sort((a, b) => b.size - a.size)[0]?.rings;
	if (!largest) return undefined;
	const geometry = { type: 'Polygon' as const, coordinates: largest };
	const middle = centerOfMass(geometry).geometry.coordinates;
	return inArea([largest], middle) ? middle : pointOnFeature(geometry).geometry.coordinates;
}

/** A ring's size; its sign tells which way it is wound. */
export function signedSize(ring: Position[]): number {
	let sum = 0;
	for (let index = 1; index < ring.length; index++) {
		const [a, b] = [ring[index - 1]!, ring[index]!];
		sum += a[0]! * b[1]! - b[0]! * a[1]!;
	}
	return sum / 2;
}

/** Where two segments cross, as a part of the way along the first; nothing where they do not. */
export function crossingAt(
	[ax, ay]: Position,
	[bx, by]: Position,
	[cx, cy]: Position,
	[dx, dy]: Position
): number | undefined {
	const across = (bx! - ax!) * (dy! - cy!) - (by! - ay!) * (dx! - cx!);
	if (across === 0) return undefined;
	const along = ((cx! - ax!) * (dy! - cy!) - (cy! - ay!) * (dx! - cx!)) / across;
	const other = ((cx! - ax!) * (by! - ay!) - (cy! - ay!) * (bx! - ax!)) / across;
	return along >= 0 && along <= 1 && other >= 0 && other <= 1 ? along : undefined;
}

/** A position part of the way from one to another. */
export function between(from: Position, to: Position, part: number): Position {
	return [from[0]! + (to[0]! - from[0]!) * part, from[1]! + (to[1]! - from[1]!) * part];
}

/** The parts of a line that lie outside an area, cut at its edge; with `inside` those within. */
export function lineOutside(line: Position[], area: Area, inside = false): Position[][] {
	const edges = area
		.flat()
		.flatMap((ring) =>
			ring.slice(1).map((end, index): [Position, Position] => [ring[index]!, end])
		);
	const parts: Position[][] = [];
	let part: Position[] = [];
	const end = () => {
		if (part.length > 1) parts.push(part);
		part = [];
	};
	for (let index = 1; index < line.length; index++) {
		const [from, to] = [line[index - 1]!, line[index]!];
		const cuts = edges.flatMap(([a, b]) => crossingAt(from, to, a, b) ?? []);
		const stops = [0, ...cuts.sort((a, b) => a - b), 1];
		for (let stop = 1; stop < stops.length; stop++) {
			const [start, finish] = [stops[stop - 1]!, stops[stop]!];
			if (start === finish) continue;
			if (inArea(area, between(from, to, (start + finish) / 2)) !== inside) {
				end();
				continue;
			}
			if (!part.length) part.push(between(from, to, start));
			part.push(between(from, to, finish));
		}
	}
	end();
	return parts;
}

/** The parts of a line that lie inside an extent. */
export function clippedLine(line: Position[], bounds: Bounds): Position[][] {
	const { geometry } = bboxClip({ type: 'LineString', coordinates: line }, bounds);
	const lines =
		geometry.type === 'LineString'
			? [geometry.coordinates]
			: (geometry.coordinates as Position[][]);
	return lines.filter(({ length }) => length > 1);
}
