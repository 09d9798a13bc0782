/** The names and numbers of the story's places, above everything else on the map. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { byState, isSelected, unlessQuiet } from './expressions';
import { bold, italic } from './lettering';
import type { Palette } from './palette';
import { all, hollowIfDrawn, ofRole, storySource } from './story-layers';

/**
 * Radii of a scene's disc and of a setting's dot, CSS pixels: selected, highlighted, at rest. As on a chart it is full
 * where the place was measured, with a ring around it where it was fitted, and hollow where it was drawn by hand.
 */
const radii = { disc: [14, 13, 11], dot: [5, 4.5, 3] };

/** How far outside of it the ring is. */
const ring = { disc: 3.5, dot: 3 };

const label: ExpressionSpecification = ['==', ['get', 'part'], 'label'];
const scene = ofRole('scene');
const setting = ofRole('setting');
/** Where a disc or a dot stands. */
const marked: ExpressionSpecification = ['any', scene, ['to-boolean', ['get', 'dot']]];
const onWater: ExpressionSpecification = ['get', 'onWater'];

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

/** Whether the name stands beside its point. */
const beside: ExpressionSpecification = ['get', 'beside'];

/** How far a name stands from its point, ems: the radius of a disc or a dot, and a little more below and above. */
function offsets(across: number, along: number): ExpressionSpecification {
	const each = [
		[across, 0],
		[-across, 0],
		[0, -along],
		[0, along]
	].map((offset): ExpressionSpecification => ['literal', offset]);
	return bySide(...each);
}

const anchor = bySide('left', 'right', 'bottom', 'top');
const onPoint: ExpressionSpecification = ['literal', [0, 0]];

/** How many places stand behind one that there is no room for yet; of a story with few of them, none. */
export const behindLayer = 'places-behind';

/** A scene's name, beside its disc. */
const sceneName = {
	'text-field': ['get', 'name'] as ExpressionSpecification,
	'text-font': bold,
	'text-size': 13,
	'text-anchor': anchor,
	'text-justify': 'auto' as const,
	'text-offset': offsets(1.15, 1.3),
	'text-max-width': bySide(14, 7, 9, 9)
};

/** One value for the disc of a scene, another for the dot of a setting. */
function discOrDot<T extends number | string>(
	disc: T | ExpressionSpecification,
	dot: T | ExpressionSpecification
): ExpressionSpecification {
	return ['case', scene, disc, dot];
}

/** A mark's radius in its state, and so much more. */
function radius(more = { disc: 0, dot: 0 }): ExpressionSpecification {
	const [selected, highlighted, rest] = radii.disc.map((disc, state) =>
		discOrDot(disc + more.disc, radii.dot[state]! + more.dot)
	);
	return byState(selected!, highlighted!, rest!);
}

/** Names and numerals, the most important last. */
export function storyNames(c: Palette): LayerSpecification[] {
	const colour = discOrDot(unlessQuiet(c.accent, c.accentQuiet), c.setting);
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
				'text-max-width': ['case', onWater, 20, 8],
				'text-anchor': ['case', beside, anchor, 'center'],
				'text-justify': 'auto',
				'text-offset': ['case', beside, offsets(0.7, 0.8), onPoint]
			},
			paint: {
				'text-color': ['case', onWater, c.seaInk, c.setting],
				'text-halo-color': ['case', onWater, c.sea, c.land],
				'text-halo-width': 1.4
			}
		},
		{
			id: 'scene-names',
			type: 'symbol',
			source: storySource,
			filter: all(label, scene),
			layout: { ...sceneName, 'symbol-sort-key': ['get', 'number'] },
			paint: {
				'text-color': byState(c.accent, c.accent, unlessQuiet(c.ink, c.inkMuted)),
				'text-halo-color': c.land,
				'text-halo-width': 1.8
			}
		},
		{
			id: 'rings',
			type: 'circle',
			source: storySource,
			filter: all(label, marked, ['==', ['get', 'basis'], 'fitted']),
			paint: {
				'circle-radius': radius(ring),
				'circle-color': c.accentCasing,
				'circle-stroke-color': colour,
				'circle-stroke-width': 1.4
			}
		},
		{
			id: 'discs',
			type: 'circle',
			source: storySource,
			filter: all(label, marked),
			paint: {
				'circle-radius': radius(),
				'circle-color': hollowIfDrawn(c.accentCasing, colour),
				'circle-stroke-color': hollowIfDrawn(colour, c.accentCasing),
				'circle-stroke-width': discOrDot(byState(2.5, 2.5, 1.8), 1.5)
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
			paint: { 'text-color': hollowIfDrawn(unlessQuiet(c.accent, c.inkMuted), c.accentText) }
		},
		{
			id: behindLayer,
			type: 'symbol',
			source: storySource,
			filter: all(label, ['has', 'behind']),
			layout: {
				'text-field': ['concat', '+', ['to-string', ['get', 'behind']]],
				'text-font': bold,
				'text-size': 11,
				// Most names stand to the right.
				'text-anchor': 'bottom-right',
				'text-offset': ['case', beside, ['literal', [-0.6, -0.6]], ['literal', [-0.6, -1]]],
				'text-allow-overlap': true
			},
			paint: {
				'text-color': c.inkMuted,
				'text-halo-color': c.land,
				'text-halo-width': 1.8
			}
		},
		{
			id: 'selected-name',
			type: 'symbol',
			source: storySource,
			filter: all(label, isSelected),
			layout: {
				...sceneName,
				'text-offset': ['case', scene, offsets(1.15, 1.3), beside, offsets(0.7, 0.8), onPoint],
				'text-anchor': ['case', beside, anchor, 'center'],
				'text-font': ['case', onWater, ['literal', italic], ['literal', bold]],
				'text-size': ['case', onWater, 15, 13.5],
				'text-letter-spacing': ['case', onWater, 0.08, 0],
				'text-allow-overlap': true
			},
			paint: {
				'text-color': ['case', scene, c.accent, c.ink],
				'text-halo-color': ['case', ['all', setting, onWater], c.sea, c.land],
				'text-halo-width': 2
			}
		}
	];
}

/** Layers that stand for a place wherever their mark is hit. */
export const pickableNames: string[] = [
	'setting-names',
	'scene-names',
	'discs',
	'scene-numbers',
	'selected-name'
];
