/**
 * The legend's symbols, drawn from the map's own layers: what a line or an area of each kind looks like
 * there is what it looks like in the legend.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { compileLayer, isShownAt, type MapFeature } from './evaluate';
import { storySource } from './story-layers';
import { mapLayers } from './style';
import { fillSvg, lineSvg } from './svg-marks';
import { byName, standIns } from './svg-palette';

/** A symbol's size, CSS pixels. */
const size = { width: 40, height: 16 };

const line = {
	type: 'LineString' as const,
	coordinates: [
		[0, 0],
		[1, 1]
	]
};
const area = {
	type: 'Polygon' as const,
	coordinates: [
		[
			[0, 0],
			[1, 0],
			[1, 1],
			[0, 0]
		]
	]
};

/** Where samples are drawn, as paths in the symbol's box. */
const paths = { LineString: 'M3 8h34', Polygon: 'M3 2h34v12h-34z' };

/** Lines and their widths as they are at this zoom; a band's is its least. */
const zoom = 11;

type Sample = { source: string; geometry: typeof line | typeof area; properties: object };

const place = (geometry: Sample['geometry'], role: string, certainty: string): Sample => ({
	source: storySource,
	geometry,
	properties: { id: '', part: 'shape', role, certainty, precisionPixels: 0 }
});

/** What stands for each entry. */
const samples = {
	certain: place(line, 'scene', 'certain'),
	'less-certain': place(line, 'scene', 'less-certain'),
	uncertain: place(line, 'scene', 'uncertain'),
	setting: place(area, 'setting', 'less-certain'),
	'ground-drawn': { source: 'roads-beyond', geometry: line, properties: { drawn: true } }
} satisfies Record<string, Sample>;

/**
 * Draws an entry's symbol as an `<svg>`, its colours by name.
 *
 * @param layers the map's, made with the palette of stand-ins
 */
export function legendSymbol(
	entry: keyof typeof samples,
	layers: LayerSpecification[] = mapLayers(standIns, 'en')
): string {
	const { source, geometry, properties } = samples[entry];
	const feature = { type: 'Feature', geometry, properties } as MapFeature;
	const marks = layers
		.filter((layer) => 'source' in layer && layer.source === source && isShownAt(layer, zoom))
		.filter(({ type }) => type === 'fill' || type === 'line')
		.flatMap((each) => {
			const { layer, featuresAt } = compileLayer(each, { selected: '', highlighted: '' });
			return featuresAt([feature], zoom).flatMap(({ values }) =>
				layer.type === 'fill' ? [fillSvg(values, byName)] : lineSvg(values, byName, 1)
			);
		})
		.map((look) => `<path d="${paths[geometry.type]}"${look}/>`);
	const { width, height } = size;
	return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none" aria-hidden="true">${marks.join('')}</svg>`;
}
