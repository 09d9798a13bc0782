/**
 * The legend's symbols, drawn from the map's own layers: what a line or an area of each kind looks like
 * there is what it looks like in the legend.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { atRest, compileLayer, isShownAt, type MapFeature } from './evaluate';
import { storySource } from './story-layers';
import { mapLayers } from './style';
import { circleSvg, fillSvg, lineSvg } from './svg-marks';
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
const pathOf = ({ type }: Sample['geometry']) => (type === 'Point' ? '' : paths[type]);

/** A disc of the map is too large for a line of text. */
const discScale = 0.6;

/** Lines and their widths as they are at this zoom; a band's is its least. */
const zoom = 11;

type Sample = {
	source: string;
	geometry: typeof line | typeof area | { type: 'Point'; coordinates: [number, number] };
	properties: object;
};

const place = (geometry: Sample['geometry'], role: string, certainty: string): Sample => ({
	source: storySource,
	geometry,
	properties: { id: '', part: 'shape', role, certainty, basis: 'measured', precisionPixels: 0 }
});

/** A scene's disc, by how its place was found. */
const disc = (basis: string): Sample => ({
	source: storySource,
	geometry: { type: 'Point', coordinates: [0, 0] },
	properties: { id: '', part: 'label', role: 'scene', certainty: 'certain', basis }
});

/** What stands for each entry. */
const samples = {
	certain: place(line, 'scene', 'certain'),
	'less-certain': place(line, 'scene', 'less-certain'),
	uncertain: place(line, 'scene', 'uncertain'),
	measured: disc('measured'),
	fitted: disc('fitted'),
	drawn: disc('drawn'),
	setting: place(area, 'setting', 'less-certain')
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
		.filter(({ type }) => type === 'fill' || type === 'line' || type === 'circle')
		.flatMap((each) => {
			const { layer, featuresAt } = compileLayer(each, atRest);
			return featuresAt([feature], zoom).flatMap(({ values }) =>
				layer.type === 'circle'
					? circleSvg({ x: 0, y: 0 }, values, byName)
					: (layer.type === 'fill' ? fillSvg(values, byName) : lineSvg(values, byName, 1)).map(
							(look) => `<path d="${pathOf(geometry)}"${look}/>`
						)
			);
		});
	const drawn =
		geometry.type === 'Point'
			? `<g transform="translate(20 8)scale(${discScale})">${marks.join('')}</g>`
			: marks.join('');
	const { width, height } = size;
	return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none" aria-hidden="true">${drawn}</svg>`;
}
