/** Features on the globe, cut into tiles. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import type { Geometry } from 'geojson';
import type { Tile } from '$lib/geo/tiles';
import { closestTiles } from './reach';
import {
	extent,
	groundLayers,
	type GroundLayer,
	type Properties,
	type TileFeature,
	type TileLayers
} from './schema';

/** A feature and the layer that it is in. */
export type TiledFeature = { layer: GroundLayer; geometry: Geometry; properties: Properties };

/** Units beside a tile that its shapes go on, so that no edge is seen. */
const buffer = 80;

/** An index of features, asked for the layers of a tile. */
export function inTiles(features: TiledFeature[]): (tile: Tile) => TileLayers {
	const indexes = groundLayers.flatMap((layer) => {
		const own = features.filter((feature) => feature.layer === layer);
		if (!own.length) return [];
		const index = new GeoJSONVT(
			{
				type: 'FeatureCollection',
				features: own.map(({ geometry, properties }) => ({ type: 'Feature', geometry, properties }))
			},
			{ maxZoom: closestTiles, indexMaxZoom: 4, tolerance: 2, extent, buffer }
		);
		return [{ layer, index }];
	});
	return ({ z, x, y }) => {
		const layers: TileLayers = {};
		for (const { layer, index } of indexes) {
			const tile = index.getTile(z, x, y);
			const cut = tile?.features.map(({ type, geometry, tags }): TileFeature => ({
				type,
				geometry: (type === 1
					? geometry.map((point) => [point])
					: geometry) as unknown as TileFeature['geometry'],
				properties: tags as Properties
			}));
			if (cut?.length) layers[layer] = cut;
		}
		return layers;
	};
}
