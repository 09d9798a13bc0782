/**
 * The story's places, above the ground. Scenes are strong and numbered, settings quiet and unnumbered.
 * Certainty is drawn: a solid edge is certain, a dashed edge less certain, a soft band with no edge
 * uncertain. What is selected or highlighted is told by the style's global state, which outlives a lost
 * WebGL context.
 */
import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification
} from '@maplibre/maplibre-gl-style-spec';
import { byState, byZoom, groundWidth, isSelected, unlessQuiet } from './expressions';
import { bold, italic } from './lettering';
import type { Palette } from './palette';

/** The id of the one source of the story's places. */
export const storySource = 'story';

/** Radius of a scene's disc, CSS pixels. */
const discRadius = 11;

const shape: ExpressionSpecification = ['==', ['get', 'part'], 'shape'];
const label: ExpressionSpecification = ['==', ['get', 'part'], 'label'];
const scene: ExpressionSpecification = ['==', ['get', 'role'], 'scene'];
const setting: ExpressionSpecification = ['==', ['get', 'role'], 'setting'];
const uncertain: ExpressionSpecification = ['==', ['get', 'certainty'], 'uncertain'];
const polygon: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const line: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const point: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];

function all(...conditions: ExpressionSpecification[]): FilterSpecification {
	return ['all', ...conditions];
}

/** One value for each side on which a name may stand. */
function bySide<T extends string | number | ExpressionSpecification>(
	...[right, left, above, below]: T[]
): ExpressionSpecification {
	return [
		'match',
		['get', 'labelSide'],
		'left',
		left,
		'above',
		above,
		'below',
		below,
		right
	] as ExpressionSpecification;
}

/** The two edges that are drawn as lines; a dash pattern cannot depend on the feature everywhere. */
const edges: [certainty: string, dash: number[] | undefined][] = [
	['certain', undefined],
	['less-certain', [2.5, 1.5]]
];

/**
 * Areas, lines and points.
 *
 * @param lat the story's latitude, for widths on the ground
 */
export function storyShapes(c: Palette, lat: number): LayerSpecification[] {
	return [
		{
			id: 'setting-areas',
			type: 'fill',
			source: storySource,
			filter: all(shape, setting, polygon),
			paint: { 'fill-color': c.settingFill, 'fill-opacity': byState(0.9, 0.9, 0.55) }
		},
		...edges.map(([certainty, dash]): LayerSpecification => ({
			id: `setting-edges-${certainty}`,
			type: 'line',
			source: storySource,
			filter: all(shape, setting, polygon, ['==', ['get', 'certainty'], certainty]),
			paint: {
				'line-color': c.setting,
				'line-width': byState(2.5, 2, 1.2),
				...(dash && { 'line-dasharray': dash })
			}
		})),
		{
			id: 'scene-areas',
			type: 'fill',
			source: storySource,
			filter: all(shape, scene, polygon),
			paint: { 'fill-color': c.accent, 'fill-opacity': byState(0.18, 0.14, 0.05) }
		},
		{
			id: 'scene-bands',
			type: 'line',
			source: storySource,
			filter: all(shape, scene, uncertain),
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': c.accent,
				'line-width': groundWidth(lat, 12),
				'line-blur': groundWidth(lat, 8),
				'line-opacity': byState(0.6, 0.5, 0.28)
			}
		},
		...edges.flatMap(([certainty, dash]): LayerSpecification[] => {
			const filter = all(shape, scene, polygon, ['==', ['get', 'certainty'], certainty]);
			return [
				{
					id: `scene-edges-casing-${certainty}`,
					type: 'line',
					source: storySource,
					filter,
					paint: {
						'line-color': c.accentCasing,
						'line-width': byState(5, 4.5, 3),
						'line-opacity': unlessQuiet(0.9, 0)
					}
				},
				{
					id: `scene-edges-${certainty}`,
					type: 'line',
					source: storySource,
					filter,
					paint: {
						'line-color': c.accent,
						'line-width': byState(2.6, 2.2, 1.4),
						'line-opacity': unlessQuiet(1, 0.4),
						...(dash && { 'line-dasharray': dash })
					}
				}
			];
		}),
		...edges.flatMap(([certainty, dash]): LayerSpecification[] => {
			const filter = all(shape, scene, line, ['==', ['get', 'certainty'], certainty]);
			return [
				{
					id: `scene-lines-casing-${certainty}`,
					type: 'line',
					source: storySource,
					filter,
					layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
					paint: {
						'line-color': c.accentCasing,
						'line-width': byZoom(9, byState(6, 5.5, 4.5), 14, byState(11, 10, 8)),
						'line-opacity': unlessQuiet(1, 0.4)
					}
				},
				{
					id: `scene-lines-${certainty}`,
					type: 'line',
					source: storySource,
					filter,
					layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
					paint: {
						'line-color': c.accent,
						'line-width': byZoom(9, byState(3.6, 3.2, 2.4), 14, byState(7, 6, 4.6)),
						'line-opacity': unlessQuiet(1, 0.55),
						...(dash && { 'line-dasharray': [2, 1.1] })
					}
				}
			];
		}),
		{
			id: 'scene-points',
			type: 'circle',
			source: storySource,
			filter: all(shape, point),
			paint: {
				'circle-radius': byState(7, 6, 5),
				'circle-color': ['case', scene, c.accent, c.setting],
				'circle-stroke-color': c.accentCasing,
				'circle-stroke-width': 2
			}
		}
	];
}

/** Names and numerals, above everything else. */
export function storyNames(c: Palette): LayerSpecification[] {
	const name = {
		'text-field': ['get', 'name'] as ExpressionSpecification,
		'text-font': bold,
		'text-size': 13,
		'text-anchor': bySide('left', 'right', 'bottom', 'top'),
		'text-justify': 'auto' as const,
		'text-offset': bySide(
			...(
				[
					[1.15, 0],
					[-1.15, 0],
					[0, -1.3],
					[0, 1.3]
				] as const
			).map((offset): ExpressionSpecification => ['literal', [...offset]])
		),
		'text-max-width': bySide(14, 7, 9, 9)
	};
	const onWater: ExpressionSpecification = ['get', 'onWater'];
	return [
		{
			id: 'setting-names',
			type: 'symbol',
			source: storySource,
			filter: all(label, setting),
			layout: {
				'text-field': ['get', 'name'],
				'text-font': italic,
				'text-size': ['case', onWater, 14, 12.5],
				'text-letter-spacing': ['case', onWater, 0.08, 0],
				'text-max-width': ['case', onWater, 20, 8]
			},
			paint: {
				'text-color': ['case', onWater, c.seaInk, c.setting],
				'text-halo-color': ['case', onWater, c.sea, c.land],
				'text-halo-width': 1.4,
				'text-opacity': unlessQuiet(1, 0.75)
			}
		},
		{
			id: 'scene-names',
			type: 'symbol',
			source: storySource,
			filter: all(label, scene),
			layout: { ...name, 'symbol-sort-key': ['get', 'number'] },
			paint: {
				'text-color': byState(c.accent, c.accent, c.ink),
				'text-halo-color': c.land,
				'text-halo-width': 1.8,
				'text-opacity': unlessQuiet(1, 0.7)
			}
		},
		{
			id: 'scene-discs',
			type: 'circle',
			source: storySource,
			filter: all(label, scene),
			paint: {
				'circle-radius': byState(discRadius + 3, discRadius + 2, discRadius),
				'circle-color': c.accent,
				'circle-opacity': unlessQuiet(1, 0.6),
				'circle-stroke-color': c.accentCasing,
				'circle-stroke-width': byState(2.5, 2.5, 1.8)
			}
		},
		{
			id: 'scene-numbers',
			type: 'symbol',
			source: storySource,
			filter: all(label, scene),
			layout: {
				'text-field': ['to-string', ['get', 'number']],
				'text-font': bold,
				'text-size': 13,
				'text-allow-overlap': true,
				// Keeps other names off the disc, which itself takes no part in placement.
				'text-padding': 6
			},
			paint: { 'text-color': c.accentText }
		},
		{
			id: 'selected-name',
			type: 'symbol',
			source: storySource,
			filter: all(label, isSelected),
			layout: {
				...name,
				'text-offset': ['case', scene, name['text-offset'], ['literal', [0, 0]]],
				'text-anchor': ['case', scene, name['text-anchor'], 'center'],
				'text-font': ['case', onWater, ['literal', italic], ['literal', bold]],
				'text-size': ['case', onWater, 15, 13.5],
				'text-letter-spacing': ['case', onWater, 0.08, 0],
				'text-allow-overlap': true
			},
			paint: {
				'text-color': ['case', scene, c.accent, c.ink],
				'text-halo-color': ['case', onWater, c.sea, c.land],
				'text-halo-width': 2
			}
		}
	];
}

/** Layers that a click or the pointer can hit by their shape. */
export const pickableShapes: string[] = [
	'setting-areas',
	'scene-areas',
	'scene-bands',
	'scene-lines-certain',
	'scene-lines-less-certain',
	'scene-points'
];

/** Layers that stand for a place wherever their mark is hit. */
export const pickableNames: string[] = [
	'setting-names',
	'scene-names',
	'scene-discs',
	'scene-numbers',
	'selected-name'
];
