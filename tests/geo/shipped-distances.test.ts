import geodesic from 'geographiclib-geodesic';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { between } from '$lib/geo/chords';
import { distanceRange, measurable, type UncertainShape } from '$lib/geo/distance-range';
import { readStory } from '$lib/server/read-story';

const { WGS84 } = geodesic.Geodesic;

/** GeographicLib's own answer, metres. */
const metresBetween = ([lng, lat]: Position, [lng2, lat2]: Position) =>
	WGS84.Inverse(lat!, lng!, lat2!, lng2!).s12!;

/** Points on all edges of a geometry, no farther apart than so many metres. */
function edgePoints(geometry: Geometry, metres: number): Position[] {
	const paths: Position[][] =
		geometry.type === 'Polygon' || geometry.type === 'MultiLineString'
			? geometry.coordinates
			: geometry.type === 'LineString'
				? [geometry.coordinates]
				: [];
	return paths.flatMap((path) =>
		path.slice(1).flatMap((to, index) => {
			const from = path[index]!;
			const count = Math.ceil(metresBetween(from, to) / metres) || 1;
			return Array.from({ length: count + 1 }, (_, step) => between(from, to, step / count));
		})
	);
}

describe('the shipped story, against GeographicLib asked of all points of both edges', () => {
	const { places } = readStory();
	const shapeOf = (id: string): UncertainShape => {
		const { geometry, properties } = places.find((place) => place.id === id)!;
		return { geometry: geometry!, precisionMetres: properties.precisionMetres };
	};

	test.each([
		['new-jungle', 'port'],
		['a216', 'eurotunnel'],
		['a16', 'port']
	])('%s and %s', (a, b) => {
		const [one, other] = [shapeOf(a), shapeOf(b)];
		const uncertain = one.precisionMetres + other.precisionMetres;
		const step = 60;
		const others = edgePoints(other.geometry, step);
		let [least, most] = [Infinity, 0];
		for (const from of edgePoints(one.geometry, step)) {
			for (const to of others) {
				const metres = metresBetween(from, to);
				least = Math.min(least, metres);
				most = Math.max(most, metres);
			}
		}
		const { nearest, farthest } = distanceRange(measurable([one]), measurable([other]));
		// Nearer than at the points that were asked it may be, by what lies between two of them; never farther.
		expect(nearest).toBeLessThanOrEqual(least - uncertain + 0.001);
		expect(nearest).toBeGreaterThan(least - uncertain - 2);
		expect(farthest).toBeGreaterThanOrEqual(most + uncertain - 0.001);
		expect(farthest).toBeLessThan(most + uncertain + 0.5);
	});
});
