/**
 * What a style layer says of one feature, asked with the style specification's own evaluator: so that
 * the drawing obeys the very expressions that the live map obeys. Runs at build.
 */
import {
	type Color,
	featureFilter,
	latest,
	normalizePropertyExpression,
	type LayerSpecification,
	type StylePropertyExpression,
	type StylePropertySpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry } from 'geojson';
import type { Colour } from './palette';
import { checkGeometry, DrawingError, supported, type FeatureLayer } from './supported';
import { nameOf } from './svg-palette';

/** A feature that a layer can be asked about. */
export type MapFeature = Feature<Geometry, Record<string, unknown>>;

/** What expressions see beside the feature: the selected place, those that are highlighted and those that are dimmed. */
export type GlobalState = { selected: string; highlighted: string[]; dimmed: string[] };

/** Nothing selected, highlighted or dimmed. */
export const atRest: GlobalState = { selected: '', highlighted: [], dimmed: [] };

/** The values of a layer's properties for one feature; what it leaves open has the specification's default. */
export type Values = {
	number: (property: string) => number;
	text: (property: string) => string;
	list: <T>(property: string) => T[];
	flag: (property: string) => boolean;
	/** A colour by its name in the palette. */
	colour: (property: string) => Colour;
};

/** A layer whose expressions are compiled, to be asked at any zoom. */
export type CompiledLayer = {
	layer: FeatureLayer;
	/** The features of its source that its filter lets through at a zoom, each with its values there. */
	featuresAt: (all: MapFeature[], zoom: number) => { feature: MapFeature; values: Values }[];
};

const geometryTypes: Record<string, 0 | 1 | 2 | 3> = {
	Point: 1,
	MultiPoint: 1,
	LineString: 2,
	MultiLineString: 2,
	Polygon: 3,
	MultiPolygon: 3
};

/** Whether a layer is drawn at a zoom. */
export function isShownAt(
	{ minzoom = 0, maxzoom = 24 }: LayerSpecification,
	zoom: number
): boolean {
	// The whole world in a small frame is further off than zoom 0, and is shown all the same, as in MapLibre.
	return (minzoom === 0 || zoom >= minzoom) && zoom < maxzoom;
}

/**
 * Compiles a layer's filter and properties, once for all features and zooms.
 *
 * @throws {DrawingError} for what the drawing does not render
 */
export function compileLayer(given: LayerSpecification, globalState: GlobalState): CompiledLayer {
	const layer = supported(given);
	const passes = featureFilter(layer.filter, layer.id, globalState).filter;
	const expressions = compileProperties(layer, globalState);
	return {
		layer,
		featuresAt(all, zoom) {
			// The live map filters whole tiles, whose zoom is a whole number.
			const tile = { zoom: Math.floor(zoom), globalState };
			const passing = all.filter((feature) => passes(tile, forSpecification(feature)));
			return passing.map((feature) => {
				checkGeometry(layer, feature.geometry.type);
				return { feature, values: valuesOf(layer, expressions, { zoom, globalState }, feature) };
			});
		}
	};
}

type Expressions = Map<string, StylePropertyExpression>;

function compileProperties(layer: FeatureLayer, globalState: GlobalState): Expressions {
	const compiled: Expressions = new Map();
	for (const group of ['layout', 'paint'] as const) {
		const given = (layer[group] ?? {}) as Record<string, unknown>;
		const specifications = latest[`${group}_${layer.type}`] as unknown as Record<
			string,
			StylePropertySpecification
		>;
		for (const [name, specification] of Object.entries(specifications)) {
			const value = given[name] ?? specification.default;
			if (value === undefined) continue;
			compiled.set(
				name,
				normalizePropertyExpression(value as never, name, specification, globalState)
			);
		}
	}
	return compiled;
}

function valuesOf(
	layer: FeatureLayer,
	expressions: Expressions,
	globals: { zoom: number; globalState: GlobalState },
	feature: MapFeature
): Values {
	const evaluate = (name: string): unknown =>
		expressions.get(name)?.evaluate(globals as never, forSpecification(feature) as never);
	return {
		number: (name) => Number(evaluate(name)),
		text: (name) => String(evaluate(name) ?? ''),
		list: <T>(name: string) => (evaluate(name) ?? []) as T[],
		flag: (name) => Boolean(evaluate(name)),
		colour: (name) => {
			const colour = evaluate(name) as Color;
			const known = nameOf(colour);
			if (known) return known;
			throw new DrawingError(layer.id, `its ${name} is ${colour}, no colour of the palette`);
		}
	};
}

/** The specification counts geometry types as vector tiles do. */
function forSpecification({ geometry, properties }: MapFeature) {
	return { type: geometryTypes[geometry.type] ?? 0, properties };
}
