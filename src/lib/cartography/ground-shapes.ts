/**
 * The ground that the story stands on, from the bottom up: land and water, what covers the land, ways across
 * it and buildings. Few hues and all of them quiet: roads differ by weight and not by colour.
 */
import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification
} from '@maplibre/maplibre-gl-style-spec';
import { firstZoom, type GroundLayer } from '$lib/ground/schema';
import { byZoom } from './expressions';
import type { Palette } from './palette';

/** The id of the one source of the ground's tiles. */
export const groundSource = 'ground';

const kind: ExpressionSpecification = ['get', 'kind'];

type Fill = Extract<LayerSpecification, { type: 'fill' }>;
type Line = Extract<LayerSpecification, { type: 'line' }>;

/** What all layers of the ground have in common. */
export const ground = (layer: GroundLayer) => ({ source: groundSource, 'source-layer': layer });

/** Features of some kinds. */
export function ofKinds(...kinds: string[]): ExpressionSpecification {
	return kinds.length === 1
		? ['==', kind, kinds[0]!]
		: (['match', kind, kinds, true, false] as ExpressionSpecification);
}

/** The zoom from which there are features of any of these kinds. */
function from(layer: GroundLayer, ...kinds: string[]): number {
	return Math.min(...kinds.map((each) => firstZoom(layer, each)!));
}

/** One value a kind. */
function byKind<T extends string | number>(values: Record<string, T>, rest: T) {
	return ['match', kind, ...Object.entries(values).flat(), rest] as ExpressionSpecification;
}

/** Only what is not in a tunnel. */
const open: ExpressionSpecification = ['!', ['has', 'tunnel']];

const all = (...conditions: ExpressionSpecification[]): FilterSpecification => [
	'all',
	...conditions
];

const round = { 'line-join': 'round', 'line-cap': 'round' } as const;

/** Land, water and the lines across them, from the bottom up. */
export function groundShapes(c: Palette): LayerSpecification[] {
	return [
		{ id: 'sea', type: 'background', paint: { 'background-color': c.sea } },
		{ id: 'land', type: 'fill', ...ground('land'), paint: { 'fill-color': c.land } },
		...covers(c),
		{
			id: 'waterways',
			type: 'line',
			...ground('waterways'),
			filter: open,
			layout: round,
			paint: {
				'line-color': c.canal,
				'line-width': byZoom(
					...[5, byKind({ river: 0.5 }, 0.4), 11, byKind({ river: 1.2, canal: 1.2 }, 0.6)],
					...[14, byKind({ river: 2.5, canal: 2.5 }, 1), 17, byKind({ river: 8, canal: 8 }, 2.5)]
				)
			}
		},
		// Above the lines of rivers and canals, where these are wide enough to have an area.
		{ id: 'water', type: 'fill', ...ground('water'), paint: { 'fill-color': c.sea } },
		{
			id: 'shore',
			type: 'line',
			...ground('shore'),
			layout: { 'line-join': 'round' },
			paint: { 'line-color': c.shore, 'line-width': byZoom(5, 0.5, 12, 1, 15, 1.5) }
		},
		{
			id: 'piers',
			type: 'fill',
			...ground('piers'),
			minzoom: from('piers', 'pier'),
			paint: { 'fill-color': c.land }
		},
		{
			id: 'ferries',
			type: 'line',
			...ground('ferries'),
			minzoom: from('ferries', 'ferry'),
			paint: { 'line-color': c.seaLine, 'line-width': 0.8, 'line-dasharray': [2, 4] }
		},
		{
			id: 'borders',
			type: 'line',
			...ground('borders'),
			paint: { 'line-color': c.border, 'line-width': 1, 'line-dasharray': [5, 2, 1, 2] }
		},
		{
			id: 'buildings',
			type: 'fill',
			...ground('buildings'),
			minzoom: from('buildings', 'building') + 0.5,
			paint: { 'fill-color': c.building, 'fill-opacity': byZoom(14.5, 0, 15.2, 1) }
		},
		{
			id: 'runways',
			type: 'line',
			...ground('runways'),
			minzoom: from('runways', 'runway'),
			paint: {
				'line-color': c.streetCasing,
				'line-width': byZoom(
					...[11, byKind({ runway: 1.5 }, 0.5), 14, byKind({ runway: 6 }, 2)],
					...[17, byKind({ runway: 40 }, 12)]
				)
			}
		},
		...paths(c),
		...roads(c, 'streets', ['street', 'tertiary'], c.streetCasing),
		...railways(c),
		...roads(c, 'roads', ['secondary', 'main', 'trunk', 'motorway'], c.roadCasing)
	];
}

/** What covers the land: settlements below, then what grows on it. */
function covers(c: Palette): Fill[] {
	const settled = { builtup: c.builtUp, industry: c.industry, airfield: c.industry };
	const grown = { wood: c.wood, green: c.green, sand: c.sand, wetland: c.wetland };
	return Object.entries({ settled, grown }).map(([id, colours]) => ({
		id,
		type: 'fill',
		...ground('cover'),
		minzoom: from('cover', ...Object.keys(colours)),
		filter: ofKinds(...Object.keys(colours)),
		paint: {
			'fill-color': byKind<string>(colours, c.land)
		}
	}));
}

/** The least of ways: no casing, thin, and paths dotted. */
function paths(c: Palette): Line[] {
	return [
		{
			id: 'paths',
			type: 'line',
			...ground('roads'),
			minzoom: from('roads', 'path'),
			filter: all(open, ofKinds('path')),
			paint: {
				'line-color': c.path,
				'line-width': byZoom(14, 0.6, 17, 1.6),
				'line-dasharray': [3, 2]
			}
		},
		{
			id: 'services',
			type: 'line',
			...ground('roads'),
			minzoom: from('roads', 'service'),
			filter: all(open, ofKinds('service')),
			layout: round,
			paint: { 'line-color': c.road, 'line-width': byZoom(14, 0.6, 17, 5) }
		}
	];
}

/** Widths of roads, CSS pixels at some zooms; ramps are as thin as the least of them. */
const widths: Record<string, [zoom: number, width: number][]> = {
	street: [
		[13, 0.5],
		[14, 1.4],
		[17, 10]
	],
	tertiary: [
		[11, 0.6],
		[14, 2.4],
		[17, 12]
	],
	secondary: [
		[10, 0.6],
		[14, 3.4],
		[17, 14]
	],
	main: [
		[8, 0.6],
		[12, 1.8],
		[14, 4.4],
		[17, 16]
	],
	trunk: [
		[7, 0.7],
		[12, 2.2],
		[14, 5],
		[17, 18]
	],
	motorway: [
		[5, 0.7],
		[9, 1.4],
		[12, 2.6],
		[14, 5],
		[17, 20]
	]
};

/** The width of a kind of road at a zoom, evenly between its stops. */
function widthAt(road: string, zoom: number): number {
	const stops = widths[road]!;
	const after = stops.findIndex(([at]) => at >= zoom);
	if (after === 0) return stops[0]![1];
	if (after < 0) return stops.at(-1)![1];
	const [[from, thin], [to, wide]] = [stops[after - 1]!, stops[after]!];
	return thin + ((wide - thin) * (zoom - from)) / (to - from);
}

/** A road's width by zoom, grown by its casing. */
function roadWidth(kinds: string[], casing: (zoom: number) => number): ExpressionSpecification {
	const zooms = [5, 7, 9, 10, 11, 12, 13, 14, 17];
	return byZoom(
		...zooms.flatMap((zoom) => {
			const plain = kinds.map((each) => [each, widthAt(each, zoom) + casing(zoom)] as const);
			const width = byKind(Object.fromEntries(plain), 1);
			const ramp = Math.max(0.5, widthAt('street', zoom) * 0.8) + casing(zoom);
			return [zoom, ['case', ['has', 'link'], ramp, width] as ExpressionSpecification];
		})
	);
}

/** Roads with an edge on both sides; in a tunnel only a broken edge is left. */
function roads(c: Palette, id: string, kinds: string[], edge: string): Line[] {
	const common = {
		type: 'line' as const,
		...ground('roads'),
		minzoom: from('roads', ...kinds)
	};
	// Far off the edge is all that there is of a road: a thin line.
	const casing = (zoom: number) => (zoom < 9 ? 0.3 : zoom < 13 ? 1 : 1.4);
	return [
		{
			...common,
			id: `${id}-tunnels`,
			minzoom: Math.max(12, common.minzoom),
			filter: all(['has', 'tunnel'], ofKinds(...kinds)),
			paint: { 'line-color': edge, 'line-width': byZoom(12, 1, 17, 2), 'line-dasharray': [3, 3] }
		},
		{
			...common,
			id: `${id}-casing`,
			filter: all(open, ofKinds(...kinds)),
			layout: round,
			paint: { 'line-color': edge, 'line-width': roadWidth(kinds, casing) }
		},
		{
			...common,
			id,
			minzoom: Math.max(9, common.minzoom),
			filter: all(open, ofKinds(...kinds)),
			layout: round,
			paint: { 'line-color': c.road, 'line-width': roadWidth(kinds, () => 0) }
		}
	];
}

/** Railways: a thin dark line, close up with a light core in pieces; sidings thinner. */
function railways(c: Palette): Line[] {
	const common = { type: 'line' as const, ...ground('railways') };
	const rail = all(open, ofKinds('rail'));
	return [
		{
			...common,
			id: 'yards',
			minzoom: from('railways', 'yard'),
			filter: all(open, ofKinds('yard')),
			paint: { 'line-color': c.rail, 'line-width': byZoom(12, 0.3, 14, 0.6, 17, 1.6) }
		},
		{
			...common,
			id: 'railways',
			minzoom: from('railways', 'rail'),
			filter: rail,
			paint: {
				'line-color': c.rail,
				'line-width': byZoom(8, 0.3, 11, 0.6, 12, 0.9, 14, 1.8, 17, 4)
			}
		},
		{
			...common,
			id: 'railways-core',
			minzoom: 14,
			filter: rail,
			paint: {
				'line-color': c.land,
				'line-width': byZoom(14, 0.8, 17, 2.4),
				'line-dasharray': [5, 5]
			}
		},
		{
			...common,
			id: 'railways-tunnels',
			minzoom: 10,
			filter: all(['has', 'tunnel'], ofKinds('rail')),
			paint: {
				'line-color': c.rail,
				'line-width': byZoom(10, 0.6, 14, 1.2),
				'line-dasharray': [2, 3]
			}
		}
	];
}
