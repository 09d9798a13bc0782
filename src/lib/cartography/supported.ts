/**
 * The contract of the drawing: what of the style specification it renders as MapLibre does. Anything else
 * in a layer is refused with the layer's and the property's name, so that the drawing and the live map
 * cannot part in silence.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Kinds of layers that take features and are drawn. */
type DrawnType = 'fill' | 'line' | 'circle' | 'symbol';

/** Layers that take features. */
export type FeatureLayer = Extract<LayerSpecification, { type: DrawnType }>;

/** The properties that are drawn, by kind of layer. */
const properties: Record<DrawnType, string[]> = {
	fill: ['fill-color', 'fill-opacity'],
	line: [
		...['line-color', 'line-width', 'line-opacity', 'line-blur', 'line-dasharray'],
		...['line-cap', 'line-join']
	],
	circle: [
		...['circle-radius', 'circle-color', 'circle-opacity'],
		...['circle-stroke-color', 'circle-stroke-width']
	],
	symbol: [
		...['text-field', 'text-font', 'text-size', 'text-anchor', 'text-offset', 'text-max-width'],
		...['text-line-height', 'text-letter-spacing', 'text-justify', 'text-transform', 'text-rotate'],
		...['text-padding', 'text-allow-overlap', 'symbol-sort-key', 'icon-image', 'icon-text-fit'],
		...['icon-text-fit-padding', 'text-color', 'text-opacity', 'text-halo-color', 'text-halo-width']
	]
};

/** Values that are drawn, of properties that have others too. */
const values: Record<string, string[]> = {
	'line-join': ['miter', 'round'],
	'line-cap': ['butt', 'round'],
	'icon-text-fit': ['both']
};

/** The geometries that each kind of layer is drawn for. */
const geometries: Record<DrawnType, string[]> = {
	fill: ['Polygon', 'MultiPolygon'],
	line: ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
	circle: ['Point', 'MultiPoint'],
	symbol: ['Point', 'MultiPoint']
};

/** What the drawing cannot render. */
export class DrawingError extends Error {
	constructor(layer: string, what: string) {
		super(`The drawing cannot render layer "${layer}" as the live map does: ${what}.`);
		this.name = 'DrawingError';
	}
}

/**
 * The same layer, known to be one that the drawing renders.
 *
 * @throws {DrawingError} for a kind of layer, a property or a value that it does not
 */
export function supported(layer: LayerSpecification): FeatureLayer {
	if (!(layer.type in properties)) throw new DrawingError(layer.id, `its type is ${layer.type}`);
	const known = properties[layer.type as DrawnType];
	for (const [name, value] of Object.entries({ ...layer.layout, ...layer.paint })) {
		if (!known.includes(name)) throw new DrawingError(layer.id, `it has ${name}`);
		const allowed = values[name];
		if (allowed && !allowed.includes(value as string)) {
			throw new DrawingError(layer.id, `its ${name} is ${JSON.stringify(value)}`);
		}
	}
	return layer as FeatureLayer;
}

/** @throws {DrawingError} for a geometry that a kind of layer is not drawn for */
export function checkGeometry({ id, type }: FeatureLayer, geometry: string): void {
	if (geometries[type].includes(geometry)) return;
	throw new DrawingError(id, `a ${type} layer has a ${geometry}`);
}
