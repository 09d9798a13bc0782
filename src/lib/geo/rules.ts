/**
 * What RFC 7946 and a story's map ask of a geometry. Each broken rule says what was expected, what
 * was found and how to fix it.
 */
import { booleanClockwise, booleanPointInPolygon, coordAll, polygon } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import { signedSize } from './areas';
import { contains } from './bounds';
import { edgesOf, firstCrossing } from './crossings';
import type { Bounds } from './lng-lat';
import { positionInto, wrappedBounds } from './longitude';
import { piecesOf } from './pieces';

/** One broken rule: where in the geometry, and the three things an editor needs to know. */
export type BrokenRule = { where: string; expected: string; found: string; fix: string };

/**
 * Checks a geometry that already has the right shape of arrays.
 *
 * @param region where the story's places may lie; positions outside are most often `[lat, lng]`
 * @returns every broken rule, none for a good geometry
 */
export function brokenRules(geometry: Geometry, region: Bounds): BrokenRule[] {
	return [
		...outside(coordAll(geometry), region),
		...uncut(geometry, region),
		...shortLines(geometry),
		...badPolygons(geometry)
	];
}

/** How many positions a geometry has. */
export function positionCount(geometry: Geometry): number {
	return coordAll(geometry).length;
}

/** Whether a position lies in the region, with a longitude as the world writes it. */
export function liesIn(region: Bounds, position: Position): boolean {
	return Math.abs(position[0]!) <= 180 && contains(region, positionInto(position, region));
}

/** Positions outside the region; one report for all of them, as they tend to come together. */
function outside(positions: Position[], region: Bounds): BrokenRule[] {
	const strays = positions.filter((position) => !liesIn(region, position));
	const [first] = strays;
	if (!first) return [];
	const [lng, lat] = first as [number, number];
	const swapped = contains(region, [lat, lng]);
	return [
		{
			where: 'geometry',
			expected: `positions [lng, lat] inside the story's maxBounds [${wrappedBounds(region).join(', ')}]`,
			found: `[${first.join(', ')}]${strays.length > 1 ? ` and ${strays.length - 1} more` : ''}`,
			fix: swapped
				? `latitude and longitude are swapped: write [${lat}, ${lng}]`
				: 'correct the position, or widen "maxBounds" in content/story.md'
		}
	];
}

/**
 * RFC 7946, 3.1.9: what crosses the antimeridian is cut there. Where a story does not cross it, an edge that long
 * goes the long way round, as it says.
 */
function uncut(geometry: Geometry, region: Bounds): BrokenRule[] {
	if (region[2] <= 180) return [];
	const { lines, polygons } = piecesOf(geometry);
	const long = [...lines, ...polygons.flat()]
		.flatMap(edgesOf)
		.find(([from, to]) => Math.abs(to[0]! - from[0]!) > 180);
	if (!long) return [];
	return [
		{
			where: 'geometry',
			expected: 'lines and areas that are cut at the 180th meridian (RFC 7946, 3.1.9)',
			found: long.map(positionText).join(' to '),
			fix: 'make it a Multi geometry: one part ends at 180, the other begins at -180'
		}
	];
}

/** Lines that go nowhere: they would not be seen. */
function shortLines(geometry: Geometry): BrokenRule[] {
	const { lines } = piecesOf(geometry);
	return lines.flatMap((line, index) => {
		const [lng, lat] = line[0]!;
		if (line.some((position) => position[0] !== lng || position[1] !== lat)) return [];
		return [
			{
				where: `geometry${lines.length > 1 ? `, line ${index + 1}` : ''}`,
				expected: 'a line between two different positions',
				found: `only ${positionText(line[0]!)}`,
				fix: 'add where it goes, or make it a Point'
			}
		];
	});
}

/** Rings that are open, too short or wound the wrong way, that cross, and holes that are none. */
function badPolygons(geometry: Geometry): BrokenRule[] {
	const { polygons } = piecesOf(geometry);
	return polygons.flatMap((rings, index) => {
		const where = `geometry${polygons.length > 1 ? `, polygon ${index + 1}` : ''}`;
		const bad = rings.flatMap((ring, number) =>
			badRing(ring, number === 0, `${where}, ring ${number + 1}`)
		);
		return bad.length ? bad : [...crossed(rings, where), ...strayHoles(rings, where)];
	});
}

/** Edges of a polygon that cross: what is inside it then depends on who draws it. */
function crossed(rings: Position[][], where: string): BrokenRule[] {
	const crossing = firstCrossing(rings);
	if (!crossing) return [];
	const [one, other] = crossing.map((edge) => edge.map(positionText).join(' to '));
	return [
		{
			where,
			expected: 'edges that do not cross',
			found: `${one} crosses ${other}`,
			fix: 'put the positions in the order of the outline, or make parts of it that do not overlap'
		}
	];
}

/** Holes outside the outer ring. Whether one crosses it is told by its edges. */
function strayHoles([outer, ...holes]: Position[][], where: string): BrokenRule[] {
	const area = polygon([outer!]);
	return holes.flatMap((hole, index) => {
		// A position on the outer ring does not tell on which side of it the hole is.
		const tells = hole.find((at) => !isOnEdge(at, area));
		if (!tells || booleanPointInPolygon(tells, area)) return [];
		return [
			{
				where: `${where}, ring ${index + 2}`,
				expected: 'a hole within the outer ring',
				found: `${positionText(tells)}, which is outside`,
				fix: 'make it a polygon of its own in a MultiPolygon, or take it out'
			}
		];
	});
}

function isOnEdge(position: Position, area: ReturnType<typeof polygon>): boolean {
	return (
		booleanPointInPolygon(position, area) &&
		!booleanPointInPolygon(position, area, { ignoreBoundary: true })
	);
}

const positionText = (position: Position) => `[${position.join(', ')}]`;

/** RFC 7946, 3.1.6: closed, four positions or more, outer ring counter-clockwise, holes clockwise. */
function badRing(ring: Position[], outer: boolean, where: string): BrokenRule[] {
	const first = ring[0]!;
	const last = ring.at(-1)!;
	if (first[0] !== last[0] || first[1] !== last[1]) {
		return [
			{
				where,
				expected: 'a closed ring, its last position the same as its first',
				found: `first [${first.join(', ')}], last [${last.join(', ')}]`,
				fix: `add [${first.join(', ')}] at the end of the ring`
			}
		];
	}
	if (ring.length < 4) {
		return [
			{
				where,
				expected: 'a ring of four positions or more',
				found: `${ring.length}`,
				fix: 'add the missing corners'
			}
		];
	}
	if (signedSize(ring) === 0) {
		return [
			{
				where,
				expected: 'a ring around an area',
				found: 'one that goes back on itself',
				fix: 'add the missing corners, or make it a LineString'
			}
		];
	}
	if (booleanClockwise(ring) === outer) {
		return [
			{
				where,
				expected: outer ? 'an outer ring wound counter-clockwise' : 'a hole wound clockwise',
				found: outer ? 'clockwise' : 'counter-clockwise',
				fix: 'reverse the order of the ring’s positions'
			}
		];
	}
	return [];
}
