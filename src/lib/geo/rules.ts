/**
 * What RFC 7946 and a story's map ask of a geometry. Each broken rule says what was expected, what
 * was found and how to fix it.
 */
import { booleanClockwise, coordAll } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import { contains } from './bounds';
import type { Bounds } from './lng-lat';
import { positionInto, wrappedBounds } from './longitude';

/** One broken rule: where in the geometry, and the three things an editor needs to know. */
export type BrokenRule = { where: string; expected: string; found: string; fix: string };

/**
 * Checks a geometry that already has the right shape of arrays.
 *
 * @param region where the story's places may lie; positions outside are most often `[lat, lng]`
 * @returns every broken rule, none for a good geometry
 */
export function brokenRules(geometry: Geometry, region: Bounds): BrokenRule[] {
	return [...outside(coordAll(geometry), region), ...badRings(geometry)];
}

/** Positions outside the region; one report for all of them, as they tend to come together. */
function outside(positions: Position[], region: Bounds): BrokenRule[] {
	const strays = positions.filter((position) => !contains(region, positionInto(position, region)));
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

/** Rings that are open, too short or wound the wrong way. */
function badRings(geometry: Geometry): BrokenRule[] {
	const polygons =
		geometry.type === 'Polygon'
			? [geometry.coordinates]
			: geometry.type === 'MultiPolygon'
				? geometry.coordinates
				: [];
	return polygons.flatMap((rings, polygon) =>
		rings.flatMap((ring, index) => {
			const where = `geometry, ${polygons.length > 1 ? `polygon ${polygon + 1}, ` : ''}ring ${index + 1}`;
			return badRing(ring, index === 0, where);
		})
	);
}

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
