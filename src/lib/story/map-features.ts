/** The story's places as the map draws them. */
import type { Bounds } from '$lib/geo/lng-lat';
import { joinedInto } from '$lib/geo/antimeridian';
import { positionInto } from '$lib/geo/longitude';
import { metresPerPixel } from '$lib/geo/mercator';
import type { PlaceFeature } from './schema';
import { precisionZoom, type MapFeatures } from './story';

/** A feature with longitudes that go on beyond 180 where the story crosses the antimeridian. */
export function placedOnMap(feature: PlaceFeature, maxBounds: Bounds): PlaceFeature {
	const { geometry, properties } = feature;
	return {
		...feature,
		properties: { ...properties, labelPoint: positionInto(properties.labelPoint, maxBounds) },
		geometry: geometry && joinedInto(geometry, maxBounds, !properties.parts)
	};
}

/** The pieces that the map draws: each shape, in parts where they are not equally sure, and its label. */
export function mapFeatures(features: PlaceFeature[], numbers: Map<string, number>): MapFeatures {
	return {
		type: 'FeatureCollection',
		features: features.flatMap(({ geometry, properties }) => {
			const { parts, labelPoint, id, role } = properties;
			const common = { ...mapProperties(properties), number: numbers.get(id) };
			const shapes = geometry ? (parts ? partsOf(geometry) : [geometry]) : [];
			return [
				...shapes.map((shape, index) => ({
					type: 'Feature' as const,
					properties: {
						...common,
						...partProperties(parts?.[index], labelPoint),
						part: 'shape' as const
					},
					geometry: shape
				})),
				{
					type: 'Feature' as const,
					properties: { ...common, part: 'label' as const, ...marked(role, geometry) },
					geometry: { type: 'Point' as const, coordinates: labelPoint }
				}
			];
		})
	};
}

/**
 * What says how a place was found: a scene's disc, a setting's dot, or the very points that it is. Its name stands
 * beside that; what is not located has none, and its name stands by itself.
 */
function marked(role: string, geometry: PlaceFeature['geometry']) {
	const isPoint = Boolean(geometry?.type.endsWith('Point'));
	return {
		beside: role === 'scene' || geometry !== null,
		dot: role === 'setting' && geometry !== null && !isPoint
	};
}

/** What of a place the map's style reads. */
function mapProperties({
	id,
	name,
	role,
	certainty,
	basis,
	precisionMetres,
	labelPoint,
	labelSide,
	onWater
}: PlaceFeature['properties']) {
	const precisionPixels = pixelsOf(precisionMetres, labelPoint);
	return { id, name, role, certainty, basis, precisionPixels, labelSide, onWater };
}

type Part = NonNullable<PlaceFeature['properties']['parts']>[number];

/** What a part of a shape that is not as sure as the others has of its own. */
function partProperties(part: Part | undefined, labelPoint: number[]) {
	if (!part) return {};
	const { certainty, basis, precisionMetres } = part;
	return { certainty, basis, precisionPixels: pixelsOf(precisionMetres, labelPoint) };
}

/** A distance on the ground in CSS pixels at {@link precisionZoom}, at a place's latitude. */
function pixelsOf(metres: number, [, lat]: number[]): number {
	return Math.round(metres / metresPerPixel(lat!, precisionZoom));
}

/** The parts of a Multi geometry as geometries of their own. */
export function partsOf(geometry: NonNullable<PlaceFeature['geometry']>): (typeof geometry)[] {
	switch (geometry.type) {
		case 'MultiLineString':
			return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
		case 'MultiPolygon':
			return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
		case 'MultiPoint':
			return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
		default:
			return [geometry];
	}
}
