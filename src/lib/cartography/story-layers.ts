/**
 * The story's places, above the ground. Scenes are strong and numbered, settings quiet and unnumbered.
 * Certainty is drawn: a solid edge is certain, a dashed edge less certain, a soft band with no edge
 * uncertain. What is selected or highlighted is kept in the style's global state, which outlives a lost
 * WebGL context. Names and numbers are in `story-names.ts`.
 */
import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification
} from '@maplibre/maplibre-gl-style-spec';
import { byState, byZoom, groundWidth, isDimmed, unlessQuiet } from './expressions';
import type { Palette } from './palette';

/** The id of the one source of the story's places. */
export const storySource = 'story';

const shape: ExpressionSpecification = ['==', ['get', 'part'], 'shape'];
const uncertain: ExpressionSpecification = ['==', ['get', 'certainty'], 'uncertain'];
const polygon: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const line: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const point: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];

/** Places of one role. */
export function ofRole(role: 'scene' | 'setting'): ExpressionSpecification {
	return ['==', ['get', 'role'], role];
}

/** What all of the conditions hold for. */
export function all(...conditions: ExpressionSpecification[]): FilterSpecification {
	return ['all', ...conditions];
}

/** The two edges that are drawn as lines; a dash pattern cannot depend on the feature everywhere. */
const edges: [certainty: string, dash: number[] | undefined][] = [
	['certain', undefined],
	['less-certain', [2.5, 1.5]]
];

const certaintyIs = (certainty: string): ExpressionSpecification => [
	'==',
	['get', 'certainty'],
	certainty
];

/** One value for a place that was drawn by hand, whose disc or dot is hollow, another for the rest. */
export function hollowIfDrawn(
	drawn: string | ExpressionSpecification,
	rest: string | ExpressionSpecification
): ExpressionSpecification {
	return ['case', ['==', ['get', 'basis'], 'drawn'], drawn, rest];
}

/** A setting has no colour to lose: what is dimmed of it is fainter. */
function dimmed(faint: number, usual: number): ExpressionSpecification {
	return ['case', isDimmed, faint, usual];
}

/** Areas, lines and points: settings first, scenes above them. */
export function storyShapes(c: Palette): LayerSpecification[] {
	return [...settingShapes(c), ...sceneShapes(c)];
}

/** Settings have no casing: they stand back. */
function settingShapes(c: Palette): LayerSpecification[] {
	const setting = ofRole('setting');
	return [
		{
			id: 'setting-areas',
			type: 'fill',
			source: storySource,
			filter: all(shape, setting, polygon),
			paint: { 'fill-color': c.settingFill, 'fill-opacity': byState(0.55, 0.5, dimmed(0.12, 0.35)) }
		},
		{
			id: 'setting-bands',
			type: 'line',
			source: storySource,
			filter: all(shape, setting, uncertain, ['!', point]),
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': c.setting,
				'line-width': groundWidth(10),
				'line-blur': groundWidth(6),
				'line-opacity': byState(0.55, 0.45, dimmed(0.1, 0.25))
			}
		},
		...edges.flatMap(([certainty, dash]): LayerSpecification[] => [
			{
				id: `setting-edges-${certainty}`,
				type: 'line',
				source: storySource,
				filter: all(shape, setting, polygon, certaintyIs(certainty)),
				paint: {
					'line-color': c.setting,
					'line-width': byState(2.5, 2, 1.2),
					...(dash && { 'line-dasharray': dash })
				}
			},
			{
				id: `setting-lines-${certainty}`,
				type: 'line',
				source: storySource,
				filter: all(shape, setting, line, certaintyIs(certainty)),
				layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
				paint: {
					'line-color': c.setting,
					'line-width': byZoom(9, byState(3, 2.4, 1.6), 14, byState(5, 4, 2.6)),
					...(dash && { 'line-dasharray': dash })
				}
			}
		]),
		points('setting-points', setting, {
			'circle-radius': byState(6, 5, 4),
			'circle-color': hollowIfDrawn(c.accentCasing, c.setting),
			'circle-stroke-color': hollowIfDrawn(c.setting, c.accentCasing),
			'circle-stroke-width': 1.5
		})
	];
}

function sceneShapes(c: Palette): LayerSpecification[] {
	const scene = ofRole('scene');
	const colour = unlessQuiet(c.accent, c.accentQuiet);
	return [
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
			filter: all(shape, scene, uncertain, ['!', point]),
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': c.accent,
				'line-width': groundWidth(12),
				'line-blur': groundWidth(8),
				'line-opacity': byState(0.6, 0.5, 0.28)
			}
		},
		...edges.flatMap(([certainty, dash]) =>
			cased(
				`scene-edges`,
				certainty,
				all(shape, scene, polygon, certaintyIs(certainty)),
				{
					'line-color': c.accentCasing,
					'line-width': byState(5, 4.5, 3),
					'line-opacity': unlessQuiet(0.9, 0)
				},
				{
					'line-color': colour,
					'line-width': byState(2.6, 2.2, 1.4),
					...(dash && { 'line-dasharray': dash })
				}
			)
		),
		...edges.flatMap(([certainty, dash]) =>
			cased(
				`scene-lines`,
				certainty,
				all(shape, scene, line, certaintyIs(certainty)),
				{
					'line-color': c.accentCasing,
					'line-width': byZoom(9, byState(6, 5.5, 4.5), 14, byState(11, 10, 8)),
					'line-opacity': unlessQuiet(1, 0.4)
				},
				{
					'line-color': colour,
					'line-width': byZoom(9, byState(3.6, 3.2, 2.4), 14, byState(7, 6, 4.6)),
					...(dash && { 'line-dasharray': [2, 1.1] })
				},
				{ 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' }
			)
		),
		points('scene-points', scene, {
			'circle-radius': byState(7, 6, 5),
			'circle-color': hollowIfDrawn(c.accentCasing, colour),
			'circle-stroke-color': hollowIfDrawn(colour, c.accentCasing),
			'circle-stroke-width': 2
		})
	];
}

type Line = Extract<LayerSpecification, { type: 'line' }>;
type Circle = Extract<LayerSpecification, { type: 'circle' }>;

/** A line above its casing, which keeps it apart from whatever it crosses. */
function cased(
	id: string,
	certainty: string,
	filter: FilterSpecification,
	casing: Line['paint'],
	paint: Line['paint'],
	layout: Line['layout'] = {}
): LayerSpecification[] {
	const common = { type: 'line' as const, source: storySource, filter, layout };
	return [
		{ ...common, id: `${id}-casing-${certainty}`, paint: casing },
		{ ...common, id: `${id}-${certainty}`, paint }
	];
}

function points(id: string, role: ExpressionSpecification, paint: Circle['paint']): Circle {
	return { id, type: 'circle', source: storySource, filter: all(shape, role, point), paint };
}

/** Layers that a click or the pointer can hit by their shape. */
export const pickableShapes: string[] = ['setting', 'scene'].flatMap((role) => [
	`${role}-areas`,
	`${role}-bands`,
	`${role}-lines-certain`,
	`${role}-lines-less-certain`,
	`${role}-points`
]);
