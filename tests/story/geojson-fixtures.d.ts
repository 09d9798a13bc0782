/** The shapes of the package that these tests read. */
declare module '@mapbox/geojson-fixtures' {
	import type { Feature, FeatureCollection, Geometry } from 'geojson';
	export const geometry: Record<string, Geometry>;
	export const feature: { one: Feature };
	export const featurecollection: { one: FeatureCollection };
}
