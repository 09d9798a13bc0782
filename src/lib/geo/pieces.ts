/** Any geometry as the simple pieces that it is made of. */
import type { Geometry, Position } from 'geojson';

/** Points, lines and polygons (outer ring first, then its holes), `[lng, lat]` in degrees. */
export type Pieces = { points: Position[]; lines: Position[][]; polygons: Position[][][] };

/** Takes a geometry apart, Multi forms and collections included; each kind keeps its order. */
export function piecesOf(geometry: Geometry): Pieces {
	const none: Pieces = { points: [], lines: [], polygons: [] };
	switch (geometry.type) {
		case 'Point':
			return { ...none, points: [geometry.coordinates] };
		case 'MultiPoint':
			return { ...none, points: geometry.coordinates };
		case 'LineString':
			return { ...none, lines: [geometry.coordinates] };
		case 'MultiLineString':
			return { ...none, lines: geometry.coordinates };
		case 'Polygon':
			return { ...none, polygons: [geometry.coordinates] };
		case 'MultiPolygon':
			return { ...none, polygons: geometry.coordinates };
		case 'GeometryCollection': {
			const members = geometry.geometries.map(piecesOf);
			return {
				points: members.flatMap(({ points }) => points),
				lines: members.flatMap(({ lines }) => lines),
				polygons: members.flatMap(({ polygons }) => polygons)
			};
		}
	}
}
