/**
 * Records beside the story, between the ground and the story's own places: quiet dots, fainter the less certain, and
 * where many stand close together one disc with their number.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { byZoom } from './expressions';
import { bold } from './lettering';
import type { Palette } from './palette';
import type { Beside, GroundTiles } from './style';

/** The source of the records, and the one layer of its tiles. */
const recordsSource = 'records';
export const recordsLayer = 'records';

/** Layers that a click or the pointer can hit: records, and crowds of them. */
export const recordDots = 'record-dots';
export const recordCrowds = 'record-crowds';

const count: ExpressionSpecification = ['get', 'count'];
const isCrowd: ExpressionSpecification = ['has', 'count'];
const source = { source: recordsSource, 'source-layer': recordsLayer };

/** One value for each degree of certainty. */
const byCertainty = (certain: number, less: number, uncertain: number): ExpressionSpecification => [
	'match',
	['get', 'certainty'],
	'certain',
	certain,
	'less-certain',
	less,
	uncertain
];

/**
 * What a style shows of them.
 *
 * @param language that numbers are written in
 */
export function recordsBeside(c: Palette, language: string, tiles: GroundTiles): Beside {
	return {
		source: recordsSource,
		tiles,
		shapes: recordShapes(c),
		names: recordNumbers(c, language)
	};
}

/** Dots and discs. */
function recordShapes(c: Palette): LayerSpecification[] {
	return [
		{
			id: recordDots,
			type: 'circle',
			...source,
			filter: ['!', isCrowd],
			paint: {
				'circle-radius': byZoom(8, 2.5, 14, 4.5),
				'circle-color': c.setting,
				'circle-opacity': byCertainty(1, 0.65, 0.4),
				'circle-stroke-color': c.land,
				'circle-stroke-width': 1
			}
		},
		{
			id: recordCrowds,
			type: 'circle',
			...source,
			filter: isCrowd,
			paint: {
				'circle-radius': ['step', count, 10, 100, 13, 1000, 17, 10_000, 21, 100_000, 25],
				'circle-color': c.settingFill,
				'circle-stroke-color': c.setting,
				'circle-stroke-width': 1
			}
		}
	];
}

/** The numbers of the discs. */
function recordNumbers(c: Palette, language: string): LayerSpecification[] {
	return [
		{
			id: 'record-counts',
			type: 'symbol',
			...source,
			filter: isCrowd,
			layout: {
				'text-field': ['number-format', count, { locale: language }],
				'text-font': bold,
				'text-size': 11,
				// Names of the ground keep off the disc; those of the story go before its number.
				'text-padding': 4
			},
			paint: { 'text-color': c.mapInk }
		}
	];
}
