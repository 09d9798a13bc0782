/**
 * The distance between two places, where a reader asks for it: a measure laid on the map, thin and in ink, so
 * that it is taken for no road. It lies above everything else.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { greatCircle } from '$lib/geo/great-circle';
import { bold } from './lettering';
import type { Palette } from './palette';

/** The id of the source of the one distance. */
export const distanceSource = 'distance';

/** A distance as it is drawn: its ends as `[lng, lat, lng, lat]`, the same where the two places meet, and its range. */
export type DrawnDistance = { ends: number[]; text: string };

/** The part of a text that is placed at its point. */
type Anchor = 'top' | 'top-left' | 'bottom-left';

/** The line, its ends and, half way, its text; nothing where there is none. */
export function distanceFeatures(distance: DrawnDistance | undefined): FeatureCollection {
	if (!distance) return { type: 'FeatureCollection', features: [] };
	const [west, south, east, north] = distance.ends as [number, number, number, number];
	const line = greatCircle([west, south], [east, north]);
	const ends = [line[0]!, line.at(-1)!];
	return {
		type: 'FeatureCollection',
		features: [
			// What goes on beyond the antimeridian MapLibre draws at the world's other edge, too.
			feature({ type: 'LineString', coordinates: line }),
			feature({ type: 'MultiPoint', coordinates: ends }, { part: 'end' }),
			feature(
				{ type: 'Point', coordinates: middleOf(line) },
				{ part: 'label', text: distance.text, side: freeSide(ends[0]!, ends[1]!) }
			)
		]
	};
}

function feature(geometry: Geometry, properties: Record<string, string> = {}): Feature {
	return { type: 'Feature', properties, geometry };
}

/** On which side of its middle a line leaves room for a text: below it, and to the right where it rises or falls. */
function freeSide([fromLng, fromLat]: Position, [toLng, toLat]: Position): Anchor {
	const across = Math.abs(toLng! - fromLng!);
	const up = (toLat! - fromLat!) * Math.sign(toLng! - fromLng! || 1);
	if (Math.abs(up) <= across / 8) return 'top';
	return up > 0 ? 'top-left' : 'bottom-left';
}

/** The middle of a line whose points are evenly apart. */
function middleOf(line: Position[]): Position {
	const [before, after] = [line[(line.length - 1) >> 1]!, line[line.length >> 1]!];
	return [(before[0]! + after[0]!) / 2, (before[1]! + after[1]!) / 2];
}

/** A text's offset from its point by where it is anchored, ems: clear of the line and its ends. */
function bySide(...offsets: [number, number][]): ExpressionSpecification {
	const [top, topLeft, bottomLeft] = offsets.map((each): ExpressionSpecification => [
		'literal',
		each
	]);
	return ['match', ['get', 'side'], 'top', top!, 'top-left', topLeft!, bottomLeft!];
}

const isLine: ['==', ['geometry-type'], string] = ['==', ['geometry-type'], 'LineString'];

/** A line with a casing that keeps it apart from what it crosses, open ends, and the range in words. */
export function distanceLayers(c: Palette): LayerSpecification[] {
	const line = {
		type: 'line' as const,
		source: distanceSource,
		filter: isLine,
		layout: { 'line-cap': 'round' as const }
	};
	return [
		{
			...line,
			id: 'distance-casing',
			paint: { 'line-color': c.paper, 'line-width': 6, 'line-opacity': 0.85 }
		},
		{ ...line, id: 'distance-line', paint: { 'line-color': c.ink, 'line-width': 2 } },
		{
			id: 'distance-ends',
			type: 'circle',
			source: distanceSource,
			filter: ['==', ['get', 'part'], 'end'],
			paint: {
				'circle-radius': 4,
				'circle-color': c.paper,
				'circle-stroke-color': c.ink,
				'circle-stroke-width': 2
			}
		},
		{
			id: 'distance-text',
			type: 'symbol',
			source: distanceSource,
			filter: ['==', ['get', 'part'], 'label'],
			layout: {
				'text-field': ['get', 'text'],
				'text-font': bold,
				'text-size': 13,
				'text-anchor': ['get', 'side'],
				'text-offset': bySide([0, 0.7], [0.4, 0.4], [0.4, -0.4]),
				'text-max-width': 12,
				'text-allow-overlap': true
			},
			paint: {
				'text-color': c.ink,
				'text-halo-color': c.paper,
				'text-halo-width': 2
			}
		}
	];
}
