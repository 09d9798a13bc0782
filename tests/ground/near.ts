/** The coarse world around one place: a cut needs no more of it, and all of it takes seconds to go through. */
import { feature } from 'topojson-client';
import { overlap } from '$lib/geo/extents';
import type { Bounds } from '$lib/geo/lng-lat';
import { boundsOf } from '$lib/geo/bounds';
import type { Atlas } from '$lib/ground/natural-earth';

/** A topology's layers without the polygons, lines and countries that lie elsewhere. */
function topologyNear<T extends Atlas['land']>(topology: T, bounds: Bounds): T {
	const objects = Object.entries(topology.objects).map(([name, layer]) => {
		const shapes = feature(topology, layer).features;
		const geometries = layer.geometries.flatMap((geometry, index) => {
			const shape = shapes[index]!.geometry;
			if (geometry.type !== 'MultiPolygon' || shape?.type !== 'MultiPolygon') {
				return shape && overlap(boundsOf(shape, []), bounds) ? [geometry] : [];
			}
			const arcs = geometry.arcs.filter((_, part) =>
				overlap(boundsOf({ type: 'Polygon', coordinates: shape.coordinates[part]! }, []), bounds)
			);
			return arcs.length ? [{ ...geometry, arcs }] : [];
		});
		return [name, { ...layer, geometries }];
	});
	return { ...topology, objects: Object.fromEntries(objects) };
}

/** What of an atlas lies near some bounds. */
export function atlasNear({ land, countries, waters, cities }: Atlas, bounds: Bounds): Atlas {
	const [west, south, east, north] = bounds;
	return {
		land: topologyNear(land, bounds),
		countries: topologyNear(countries, bounds),
		waters: topologyNear(waters, bounds),
		cities: cities.filter(({ loc: { coordinates } }) => {
			const [lng, lat] = coordinates;
			return lng > west && lng < east && lat > south && lat < north;
		})
	};
}
