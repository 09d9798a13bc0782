/** A tile's features as Mapbox Vector Tiles write them, and read again. */
import { VectorTile } from '@mapbox/vector-tile';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { PbfReader } from 'pbf';
import { extent, groundLayers, type Properties, type TileFeature, type TileLayers } from './schema';

/** Units across an encoded tile. Fewer are fewer bytes; only the closest tiles are enlarged so much that it shows. */
export type Grid = 1024 | 2048 | 4096;

/** Encodes a tile; layers come in the schema's order, so equal features make equal bytes. */
export function encodeTile(layers: TileLayers, grid: Grid): Uint8Array {
	const written: Record<string, unknown> = {};
	for (const layer of groundLayers) {
		const features = (layers[layer] ?? []).flatMap((feature) => onGrid(feature, grid / extent));
		if (features.length) written[layer] = { features };
	}
	return fromGeojsonVt(written as Parameters<typeof fromGeojsonVt>[0], {
		version: 2,
		extent: grid
	});
}

/** A feature with whole numbers as geojson-vt has it; nothing where it has shrunk away. */
function onGrid({ type, geometry, properties }: TileFeature, scale: number) {
	const parts = geometry.flatMap((part) => {
		const rounded: [number, number][] = [];
		for (const [x, y] of part) {
			const point: [number, number] = [Math.round(x * scale), Math.round(y * scale)];
			const last = rounded.at(-1);
			if (type === 1 || !last || last[0] !== point[0] || last[1] !== point[1]) rounded.push(point);
		}
		const least = type === 1 ? 1 : type === 2 ? 2 : 4;
		return rounded.length >= least ? [rounded] : [];
	});
	if (!parts.length) return [];
	return [{ type, geometry: type === 1 ? parts.flat() : parts, tags: properties }];
}

/** Decodes any vector tile: a function for each layer's features, so that only what is asked for is read. */
export function decodeTile(bytes: Uint8Array): Record<string, () => TileFeature[]> {
	const { layers } = new VectorTile(new PbfReader(bytes));
	return Object.fromEntries(
		Object.entries(layers).map(([name, layer]) => [
			name,
			() =>
				Array.from({ length: layer.length }, (_, index): TileFeature => {
					const feature = layer.feature(index);
					const scale = extent / layer.extent;
					return {
						type: feature.type as TileFeature['type'],
						geometry: feature
							.loadGeometry()
							.map((part) => part.map(({ x, y }): [number, number] => [x * scale, y * scale])),
						properties: feature.properties as Properties
					};
				})
		])
	);
}
