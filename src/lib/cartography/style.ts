/** The live map's style: a pure function of the palette, and the same cartography as the drawing. */
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { groundFiles, groundNames, groundShapes } from './ground';
import type { Palette } from './palette';
import { storyShapes, storySource } from './story-layers';
import { storyNames } from './story-names';

/** What a style needs to know beside its colours. */
export type StyleOptions = {
	palette: Palette;
	/** Address of the folder that holds the ground's geojson files, without a final slash. */
	data: string;
	/** Address of the story's places as the map draws them, in the language. */
	story: string;
	/** The language of the names on the ground. */
	language: string;
};

/** A complete MapLibre style without glyphs or sprites: text is drawn with the reader's own fonts. */
export function mapStyle({ palette, data, story, language }: StyleOptions): StyleSpecification {
	const geojson = (url: string) => ({ type: 'geojson' as const, data: url, tolerance: 0.2 });
	return {
		version: 8,
		name: 'Dateline',
		state: { selected: { default: '' }, highlighted: { default: '' } },
		transition: { duration: 200, delay: 0 },
		sources: {
			...Object.fromEntries(
				groundFiles.map((file) => [file, geojson(`${data}/ground/${file}.geojson`)])
			),
			[storySource]: geojson(story)
		},
		layers: mapLayers(palette, language)
	};
}

/** All layers from the bottom up: what the live map and the drawing have in common. */
export function mapLayers(palette: Palette, language: string): LayerSpecification[] {
	return [
		...groundShapes(palette),
		...storyShapes(palette),
		...groundNames(palette, language),
		...storyNames(palette)
	];
}
