/** The few style expressions that several layers share. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { precisionZoom } from '$lib/story/story';

/** The slug of the feature at hand. MapLibre drops string `id` members, so it lives in the properties. */
const id: ExpressionSpecification = ['get', 'id'];

/** Whether the feature belongs to the selected place. */
export const isSelected: ExpressionSpecification = ['==', id, ['global-state', 'selected']];

/** Whether the pointer or the focus is on the place or on what stands for several, on the map or in the text. */
const isHighlighted: ExpressionSpecification = ['in', id, ['global-state', 'highlighted']];

/** Whether the reader has asked for others: for one voice, or for places of one kind. */
export const isDimmed: ExpressionSpecification = ['in', id, ['global-state', 'dimmed']];

/** Whether no place is selected, and this one not dimmed. */
const isOpen: ExpressionSpecification = [
	'all',
	['==', ['global-state', 'selected'], ''],
	['!', isDimmed]
];

/**
 * One value for the selected and the highlighted place and in the overview for all that are not dimmed, another
 * for the rest.
 */
export function unlessQuiet<T extends number | string>(full: T, quiet: T): ExpressionSpecification {
	return ['case', ['any', isOpen, isSelected, isHighlighted], full, quiet];
}

/** One value for the selected place, one for the highlighted one, one for the rest. */
export function byState<T extends number | string | ExpressionSpecification>(
	selected: T,
	highlighted: T,
	rest: T | ExpressionSpecification
): ExpressionSpecification {
	return [
		'case',
		isSelected,
		selected,
		isHighlighted,
		highlighted,
		rest
	] as ExpressionSpecification;
}

/** A name of the ground in a language, where its file has one there (`name:fr`); else as its file calls it. */
export function nameIn(language: string): ExpressionSpecification {
	return ['coalesce', ['get', `name:${language}`], ['get', 'name']];
}

/** A size that grows evenly between zooms: `[zoom, size, zoom, size, …]`. */
export function byZoom(...stops: (number | ExpressionSpecification)[]): ExpressionSpecification {
	return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification;
}

/**
 * A width that covers the feature's precision on the ground, and `least` CSS pixels more. The feature says
 * how many pixels its precision takes at one zoom (`precisionPixels`), since that hangs on its latitude.
 *
 * Pixels a metre double with each zoom, which is what an exponential interpolation of base 2 says.
 */
export function groundWidth(least: number): ExpressionSpecification {
	return [
		'interpolate',
		['exponential', 2],
		['zoom'],
		0,
		least,
		precisionZoom,
		['+', least, ['get', 'precisionPixels']]
	];
}
