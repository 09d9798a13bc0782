/**
 * The ground that the story stands on: our own basemap, one file a source in
 * `static/geojson/ground/`. Fills and lines first; names come last, above the story's shapes.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { byZoom, nameIn } from './expressions';
import { italic, regular } from './lettering';
import type { Palette } from './palette';
import { shieldPadding, shieldPrefix } from './shields';

/** The files of the ground, by name without ending; each is a source of the same name. */
export const groundFiles = [
	'land',
	'borders',
	'commune',
	'basins',
	'grid',
	'canals',
	'railways-beyond',
	'railways',
	'tunnel',
	'ferry',
	'roads',
	'roads-beyond',
	'exits',
	'shields',
	'towns',
	'cities',
	'countries',
	'waters',
	'stations',
	'landmarks'
] as const;

/** Land, water and the lines across them, from the bottom up. */
export function groundShapes(c: Palette): LayerSpecification[] {
	return [
		{ id: 'sea', type: 'background', paint: { 'background-color': c.sea } },
		{ id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': c.land } },
		{
			id: 'commune',
			type: 'fill',
			source: 'commune',
			paint: { 'fill-color': c.town, 'fill-opacity': byZoom(8, 0, 9.5, 1) }
		},
		{
			id: 'shore',
			type: 'line',
			source: 'land',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': c.shore, 'line-width': byZoom(5, 0.5, 12, 1, 15, 1.5) }
		},
		{
			id: 'grid',
			type: 'line',
			source: 'grid',
			minzoom: 12.5,
			paint: {
				'line-color': c.hairline,
				'line-width': 0.6,
				'line-opacity': byZoom(12.5, 0, 14, 1)
			}
		},
		{
			id: 'basins-edge',
			type: 'line',
			source: 'basins',
			minzoom: 10.5,
			// Drawn by hand, and it looks it: no hard edge.
			paint: { 'line-color': c.sea, 'line-width': 4, 'line-blur': 4 }
		},
		{ id: 'basins', type: 'fill', source: 'basins', minzoom: 10.5, paint: { 'fill-color': c.sea } },
		{
			id: 'canals',
			type: 'line',
			source: 'canals',
			minzoom: 10.5,
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: { 'line-color': c.canal, 'line-width': byZoom(10.5, 0.8, 14, 2.5, 16, 5) }
		},
		{
			id: 'borders',
			type: 'line',
			source: 'borders',
			paint: { 'line-color': c.border, 'line-width': 1, 'line-dasharray': [5, 2, 1, 2] }
		},
		{
			id: 'tunnel',
			type: 'line',
			source: 'tunnel',
			minzoom: 7.5,
			paint: {
				'line-color': c.seaLine,
				'line-width': byZoom(8, 1, 12, 1.6),
				'line-dasharray': [4, 3]
			}
		},
		{
			id: 'ferry',
			type: 'line',
			source: 'ferry',
			minzoom: 7.5,
			paint: { 'line-color': c.seaLine, 'line-width': 1, 'line-dasharray': [1, 4] }
		},
		...railways(c, 'railways-beyond', 8.5),
		...railways(c, 'railways', 8.5),
		{
			id: 'roads-beyond',
			type: 'line',
			source: 'roads-beyond',
			minzoom: 6.5,
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			// By hand and far off: a soft single line where the measured road has a casing.
			paint: {
				'line-color': c.roadCasing,
				'line-width': byZoom(6.5, 0.6, 12, 2.5),
				'line-blur': 0.8
			}
		},
		{
			id: 'roads-casing',
			type: 'line',
			source: 'roads',
			minzoom: 6.5,
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': c.roadCasing,
				'line-width': byZoom(6.5, 0.8, 10, 2.4, 13, 5.2, 16, 11)
			}
		},
		{
			id: 'roads',
			type: 'line',
			source: 'roads',
			minzoom: 9,
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: { 'line-color': c.road, 'line-width': byZoom(9, 0.4, 10, 1.2, 13, 3.4, 16, 8.5) }
		}
	];
}

/** The names on the ground, in a language, and their small marks, the least of them first. */
export function groundNames(c: Palette, language: string): LayerSpecification[] {
	const name = nameIn(language);
	return [
		{
			id: 'exits',
			type: 'symbol',
			source: 'exits',
			minzoom: 12,
			layout: {
				'text-field': ['get', 'label'],
				'text-font': regular,
				'text-size': 10.5,
				'text-anchor': 'top',
				'text-offset': [0, 0.8]
			},
			paint: { 'text-color': c.mapInk, 'text-halo-color': c.land, 'text-halo-width': 1.4 }
		},
		{
			id: 'landmarks-mark',
			type: 'circle',
			source: 'landmarks',
			minzoom: 11.75,
			paint: {
				'circle-radius': 3,
				'circle-color': c.land,
				'circle-stroke-color': c.mapInk,
				'circle-stroke-width': 1.2
			}
		},
		{
			id: 'landmarks',
			type: 'symbol',
			source: 'landmarks',
			minzoom: 11.75,
			layout: {
				'text-field': name,
				'text-font': italic,
				'text-size': 11,
				'text-anchor': 'left',
				'text-offset': [0.7, 0],
				'text-max-width': 9
			},
			paint: { 'text-color': c.mapInk, 'text-halo-color': c.land, 'text-halo-width': 1.2 }
		},
		{
			id: 'stations-mark',
			type: 'circle',
			source: 'stations',
			minzoom: 11.25,
			paint: {
				'circle-radius': 3,
				'circle-color': c.mapInk,
				'circle-stroke-color': c.land,
				'circle-stroke-width': 1.2
			}
		},
		{
			id: 'stations',
			type: 'symbol',
			source: 'stations',
			minzoom: 11.75,
			layout: {
				'text-field': name,
				'text-font': regular,
				'text-size': 11,
				'text-anchor': 'left',
				'text-offset': [0.7, 0],
				'text-max-width': 9
			},
			paint: { 'text-color': c.mapInk, 'text-halo-color': c.land, 'text-halo-width': 1.2 }
		},
		{
			id: 'towns-small',
			type: 'symbol',
			source: 'towns',
			minzoom: 11.25,
			filter: ['==', ['get', 'rank'], 6],
			layout: {
				'text-field': name,
				'text-font': regular,
				'text-size': byZoom(11, 11, 14, 14)
			},
			paint: { 'text-color': c.mapInk, 'text-halo-color': c.land, 'text-halo-width': 1.2 }
		},
		{
			id: 'towns',
			type: 'symbol',
			source: 'towns',
			minzoom: 10,
			filter: ['==', ['get', 'rank'], 5],
			layout: {
				'text-field': name,
				'text-font': regular,
				'text-size': byZoom(10, 11.5, 14, 16)
			},
			paint: { 'text-color': c.mapInk, 'text-halo-color': c.land, 'text-halo-width': 1.2 }
		},
		...cities(c, name, 4, 9, 11.5),
		...cities(c, name, 3, 7.5, 11.5),
		...cities(c, name, 2, 5.5, 12.5),
		...cities(c, name, 1, 4, 14),
		{
			id: 'countries',
			type: 'symbol',
			source: 'countries',
			maxzoom: 8,
			layout: {
				'text-field': name,
				'text-font': regular,
				'text-size': 13,
				'text-transform': 'uppercase',
				'text-letter-spacing': 0.25
			},
			paint: { 'text-color': c.mapInk, 'text-halo-color': c.land, 'text-halo-width': 1.2 }
		},
		{
			id: 'waters',
			type: 'symbol',
			source: 'waters',
			// Seas by rank from far to near; the last two ranks name lines at sea, close up and further off.
			filter: [
				'step',
				['zoom'],
				['==', ['get', 'rank'], 1],
				7,
				['<=', ['get', 'rank'], 2],
				9,
				['match', ['get', 'rank'], [2, 4], true, false],
				10,
				['==', ['get', 'rank'], 3]
			],
			layout: {
				// Where two shores have two names, both; a language that has its own takes that one.
				'text-field': [
					'case',
					['all', ['has', 'second'], ['!', ['has', `name:${language}`]]],
					['concat', ['get', 'name'], '\n', ['get', 'second']],
					name
				],
				'text-font': italic,
				'text-size': ['case', ['has', 'second'], 13, 11],
				'text-letter-spacing': 0.06,
				'text-line-height': 1.35,
				'text-max-width': 30,
				'text-rotate': ['to-number', ['get', 'rotate'], 0]
			},
			paint: { 'text-color': c.seaInk, 'text-halo-color': c.sea, 'text-halo-width': 1.2 }
		},
		{
			id: 'road-numbers',
			type: 'symbol',
			source: 'shields',
			minzoom: 8,
			layout: {
				'text-field': ['get', 'ref'],
				'text-font': regular,
				'text-size': 10,
				'icon-image': ['concat', shieldPrefix, ['coalesce', ['get', 'shield'], 'plain']],
				'icon-text-fit': 'both',
				'icon-text-fit-padding': shieldPadding
			},
			paint: { 'text-color': c.shieldText }
		}
	];
}

/** Railways, the high-speed ones told by their broken core. */
function railways(c: Palette, source: string, minzoom: number): LayerSpecification[] {
	const highSpeed: ExpressionSpecification = ['==', ['get', 'class'], 'high-speed'];
	return [
		{
			id: source,
			type: 'line',
			source,
			minzoom,
			filter: ['!', highSpeed],
			paint: { 'line-color': c.rail, 'line-width': byZoom(8.5, 0.4, 14, 1.4) }
		},
		{
			id: `${source}-high-speed`,
			type: 'line',
			source,
			minzoom,
			filter: highSpeed,
			paint: { 'line-color': c.railHigh, 'line-width': byZoom(8.5, 1, 14, 3.2) }
		},
		{
			id: `${source}-high-speed-core`,
			type: 'line',
			source,
			minzoom: 10,
			filter: highSpeed,
			paint: {
				'line-color': c.land,
				'line-width': byZoom(10, 0.7, 14, 1.6),
				'line-dasharray': [6, 6]
			}
		}
	];
}

/** Cities of one rank: a dot and a name beside it. */
function cities(
	c: Palette,
	name: ExpressionSpecification,
	rank: number,
	minzoom: number,
	size: number
): LayerSpecification[] {
	return [
		{
			id: `cities-${rank}-mark`,
			type: 'circle',
			source: 'cities',
			minzoom,
			maxzoom: 11,
			filter: ['==', ['get', 'rank'], rank],
			paint: {
				'circle-radius': rank === 1 ? 3.5 : 2.5,
				'circle-color': c.land,
				'circle-stroke-color': c.mapInk,
				'circle-stroke-width': 1.2
			}
		},
		{
			id: `cities-${rank}`,
			type: 'symbol',
			source: 'cities',
			minzoom,
			filter: ['==', ['get', 'rank'], rank],
			layout: {
				'text-field': name,
				'text-font': regular,
				'text-size': size,
				'text-anchor': 'left',
				'text-offset': [0.6, 0]
			},
			paint: { 'text-color': c.mapInk, 'text-halo-color': c.land, 'text-halo-width': 1.2 }
		}
	];
}
