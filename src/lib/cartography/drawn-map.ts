/** The map as it stands in pictures to take away: one size, in the light palette, its colours written out. */
import type { Target } from '$lib/geo/camera';
import type { Point, Size } from '$lib/geo/lng-lat';
import { drawnLayers } from './drawn-layers';
import type { Measure } from './measure';
import { palettes } from './palette';
import { draw, type MapData } from './svg';
import { byValue } from './svg-palette';

/** What a page's drawing or a picture shows of the map. */
export type Pictured = {
	data: MapData;
	target: Target;
	/** The selected place; none is the overview. */
	selected: string | undefined;
	/** The language of the names on the ground. */
	language: string;
	measure: Measure;
};

/**
 * Draws it, as SVG for a picture's own definitions and for its middle.
 *
 * @param size what the target is framed in, CSS pixels
 * @param reach how far from the middle the drawing goes on, CSS pixels
 * @param middle where the middle of the frame stands in the picture, CSS pixels
 */
export function drawnMap(
	{ data, target, selected, language, measure }: Pictured,
	size: Size,
	reach: Point,
	middle: Point
): { definitions: string; map: string } {
	const { shapes, groups } = draw({
		layers: drawnLayers(language),
		data,
		target,
		selected: selected ?? '',
		sizes: [size],
		reach,
		measure,
		ink: byValue(palettes.light)
	});
	return {
		definitions: `<defs>${shapes}</defs>`,
		map: `<g transform="translate(${middle.x} ${middle.y})" paint-order="stroke" stroke-linejoin="round">${groups[0]!.content}</g>`
	};
}
