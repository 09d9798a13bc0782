/** Where to press the map: positions worked out from the fixture's shapes, `[lng, lat]` degrees. */
import {
	bbox,
	booleanPointInPolygon,
	coordAll,
	distance,
	flattenEach,
	midpoint,
	point,
	pointToLineDistance
} from '@turf/turf';
import type { Geometry, LineString, Polygon, Position } from 'geojson';
import type { Bounds, LngLat } from '$lib/geo/lng-lat';
import { geometryOf, ids, placeOf } from './story';

type Piece = Exclude<Geometry, { type: `Multi${string}` | 'GeometryCollection' }>;

/** The simple geometries that a place is made of. */
function piecesOf(id: string): Piece[] {
	const geometry = geometryOf(id);
	const pieces: Piece[] = [];
	if (geometry) flattenEach(geometry, (piece) => void pieces.push(piece.geometry as Piece));
	return pieces;
}

const isArea = (piece: Piece): piece is Polygon => piece.type === 'Polygon';
const isLine = (piece: Piece): piece is LineString => piece.type === 'LineString';

/** Metres from a position to the nearest thing that a press could mean instead: other lines and points, names. */
function clearance(position: Position, except: string[]): number {
	const others = ids.filter((id) => !except.includes(id));
	const metres = { units: 'meters' } as const;
	return Math.min(
		...ids.map((id) => distance(position, placeOf(id).labelPoint, metres)),
		...others.flatMap(piecesOf).flatMap((piece) => {
			if (isLine(piece)) return pointToLineDistance(position, piece, metres);
			if (isArea(piece)) {
				return piece.coordinates.map((ring) =>
					pointToLineDistance(position, { type: 'LineString', coordinates: ring }, metres)
				);
			}
			return distance(position, coordAll(piece)[0]!, metres);
		})
	);
}

const isIn = (position: Position, id: string) =>
	piecesOf(id).some((piece) => isArea(piece) && booleanPointInPolygon(point(position), piece));

/** The position that has the most room around it. */
function roomiest(positions: Position[], except: string[]): LngLat {
	const [best] = positions
		.map((position) => ({ position, room: clearance(position, except) }))
		.toSorted((a, b) => b.room - a.room);
	if (!best) throw new Error(`Nowhere can "${except.join('", "')}" be pressed.`);
	const [lng, lat] = best.position;
	return { lng: lng!, lat: lat! };
}

/** Corners of a place's lines and the middles between them. */
function alongLine(id: string): Position[] {
	return piecesOf(id)
		.filter(isLine)
		.flatMap(({ coordinates }) =>
			coordinates.flatMap((corner, index) => {
				const next = coordinates[index + 1];
				return next ? [corner, midpoint(corner, next).geometry.coordinates] : [corner];
			})
		);
}

/** Positions in an extent, `steps` each way. */
function gridOver([west, south, east, north]: Bounds, steps = 40): Position[] {
	const part = (from: number, to: number, step: number) => from + ((to - from) * step) / steps;
	const inner = Array.from({ length: steps - 1 }, (_, index) => index + 1);
	return inner.flatMap((column) =>
		inner.map((row) => [part(west, east, column), part(south, north, row)])
	);
}

/** Where a line can be pressed and nothing else; with `within`, inside that area. */
export function spotOnLine(id: string, within?: string): LngLat {
	const positions = alongLine(id).filter((position) => !within || isIn(position, within));
	return roomiest(positions, [id]);
}

/** Where an area can be pressed and no line, point or name on it; `over` are areas that it may lie on. */
export function spotInArea(id: string, over: string[] = []): LngLat {
	const others = ids.filter((other) => other !== id && !over.includes(other));
	const positions = gridOver(bbox(geometryOf(id)!) as Bounds).filter(
		(position) => isIn(position, id) && !others.some((other) => isIn(position, other))
	);
	return roomiest(positions, [id, ...over]);
}

/** Where two lines lie on each other. */
export function spotOnBoth(one: string, other: string): LngLat {
	const corners = new Set(alongLine(other).map(String));
	const shared = alongLine(one).filter((position) => corners.has(String(position)));
	return roomiest(shared, [one, other]);
}

/** Where an extent is empty. */
export function emptySpot(extent: Bounds): LngLat {
	const positions = gridOver(extent, 24).filter(
		(position) => !ids.some((id) => isIn(position, id))
	);
	return roomiest(positions, []);
}
