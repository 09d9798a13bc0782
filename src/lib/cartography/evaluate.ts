/**
 * What a style layer says of one feature, asked with the style specification's own evaluator: so that
 * the drawing obeys the very expressions that the live map obeys. Runs at build.
 */
import {
	Color,
	featureFilter,
	latest,
	normalizePropertyExpression,
	type LayerSpecification,
	type StylePropertySpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry } from 'geojson';

/** A feature that a layer can be asked about. */
export type MapFeature = Feature<Geometry, Record<string, unknown>>;

/** The camera's zoom and what is selected, as expressions see them. */
export type Globals = { zoom: number; globalState: Record<string, string> };

/** Layers that take features; all but the background. */
export type FeatureLayer = Exclude<LayerSpecification, { type: 'background' }>;

const geometryTypes: Record<string, 0 | 1 | 2 | 3> = {
	Point: 1,
	MultiPoint: 1,
	LineString: 2,
	MultiLineString: 2,
	Polygon: 3,
	MultiPolygon: 3
};

/** The features of a layer's source that its filter lets through at this zoom. */
export function featuresOf(
	layer: LayerSpecification,
	all: MapFeature[],
	globals: Globals
): MapFeature[] {
	const filter = 'filter' in layer ? layer.filter : undefined;
	const passes = featureFilter(filter, layer.id, globals.globalState).filter;
	// The live map filters whole tiles, whose zoom is a whole number.
	const tile = { ...globals, zoom: Math.floor(globals.zoom) };
	return all.filter((feature) => passes(tile, forSpec(feature)));
}

/** Whether a layer is drawn at a zoom. */
export function isShownAt(
	{ minzoom = 0, maxzoom = 24 }: LayerSpecification,
	zoom: number
): boolean {
	return zoom >= minzoom && zoom < maxzoom;
}

/** Asks a layer for its properties for one feature; what it leaves open has the specification's default. */
export function asker(layer: LayerSpecification, feature: MapFeature, globals: Globals) {
	const ask = (group: 'paint' | 'layout', name: string): unknown => {
		const specifications = latest[`${group}_${layer.type}`] as Record<
			string,
			StylePropertySpecification
		>;
		const specification = specifications[name]!;
		const given = (layer[group] as Record<string, unknown> | undefined)?.[name];
		if (given === undefined && specification.default === undefined) return undefined;
		const expression = normalizePropertyExpression(
			(given ?? specification.default) as never,
			name,
			specification,
			globals.globalState
		);
		return expression.evaluate(globals as never, forSpec(feature) as never);
	};
	return {
		number: (group: 'paint' | 'layout', name: string) => Number(ask(group, name)),
		text: (group: 'paint' | 'layout', name: string) => String(ask(group, name) ?? ''),
		list: <T>(group: 'paint' | 'layout', name: string) => (ask(group, name) ?? []) as T[],
		flag: (group: 'paint' | 'layout', name: string) => Boolean(ask(group, name)),
		colour: (name: string) => ask('paint', name) as Color
	};
}

/** What {@link asker} answers with. */
export type Answers = ReturnType<typeof asker>;

/** The specification counts geometry types as vector tiles do. */
function forSpec({ geometry, properties }: MapFeature) {
	return { type: geometryTypes[geometry.type] ?? 0, properties };
}
