/** The live map's style: a pure function of the palette, and the same cartography as the drawing. */
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import {
	distanceFeatures,
	distanceLayers,
	distanceSource,
	type DrawnDistance
} from './distance-layers';
import { groundNames } from './ground-names';
import { groundShapes, groundSource } from './ground-shapes';
import type { Palette } from './palette';
import { storyShapes, storySource } from './story-layers';
import { storyNames } from './story-names';

/** A ground's tiles as a source of the style. */
export type GroundTiles = { address: string; zooms: { first: number; last: number } };

/** What a map may show beside its story: tiles with layers between the ground and the story's own. */
export type Beside = {
	source: string;
	tiles: GroundTiles;
	shapes: LayerSpecification[];
	names: LayerSpecification[];
};

/** What a style needs to know beside its colours. */
export type StyleOptions = {
	palette: Palette;
	/** Where the ground's tiles are had, and which zooms of them there are. */
	ground: GroundTiles;
	/** Address of the story's places as the map draws them, in the language; none where they come by tile. */
	story: string | undefined;
	/** The language of the names on the ground. */
	language: string;
	/** What is beside the story, where there is something. */
	beside?: Beside | undefined;
	/** The distance that is drawn between two places, if one is. */
	distance?: DrawnDistance;
};

/**
 * Where there is no tile, the part of the one further off is shown; else there would be sea. MapLibre's own
 * option: the specification allows for such, its types do not.
 */
const sparse = { sparse: true };

const noPlaces = { type: 'FeatureCollection' as const, features: [] };

/** A complete MapLibre style without glyphs or sprites: text is drawn with the reader's own fonts. */
export function mapStyle(options: StyleOptions): StyleSpecification {
	const { palette, ground, story, language, beside, distance } = options;
	const { address, zooms } = ground;
	return {
		version: 8,
		name: 'Dateline',
		state: { selected: { default: '' }, highlighted: { default: [] }, dimmed: { default: [] } },
		transition: { duration: 200, delay: 0 },
		sources: {
			[groundSource]: {
				type: 'vector',
				tiles: [address],
				minzoom: zooms.first,
				maxzoom: zooms.last,
				...sparse
			},
			[storySource]: { type: 'geojson', data: story ?? noPlaces, tolerance: 0.2 },
			...(beside && {
				[beside.source]: {
					type: 'vector' as const,
					tiles: [beside.tiles.address],
					minzoom: beside.tiles.zooms.first,
					maxzoom: beside.tiles.zooms.last
				}
			}),
			[distanceSource]: { type: 'geojson', data: distanceFeatures(distance) }
		},
		// A drawing is made before anybody asks how far.
		layers: [...mapLayers(palette, language, beside), ...distanceLayers(palette)]
	};
}

/** All layers from the bottom up: what the live map and the drawing have in common, and what the live map has beside. */
export function mapLayers(
	palette: Palette,
	language: string,
	beside?: Pick<Beside, 'shapes' | 'names'>
): LayerSpecification[] {
	return [
		...groundShapes(palette),
		...(beside?.shapes ?? []),
		...storyShapes(palette),
		...groundNames(palette, language),
		...(beside?.names ?? []),
		...storyNames(palette)
	];
}
