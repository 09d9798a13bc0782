/** The names on the ground and their small marks, the least of them first: the last are set first. */
import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification
} from '@maplibre/maplibre-gl-style-spec';
import { rankZoom } from '$lib/ground/rank';
import { firstZoom } from '$lib/ground/schema';
import { byZoom, nameIn } from './expressions';
import { ground, ofKinds } from './ground-shapes';
import { italic, regular } from './lettering';
import type { Palette } from './palette';
import { shieldPadding, shieldPrefix } from './shields';

type Symbol = Extract<LayerSpecification, { type: 'symbol' }>;
type Circle = Extract<LayerSpecification, { type: 'circle' }>;

const labels = ground('labels');
const rank: ExpressionSpecification = ['get', 'rank'];

/** The zoom at which towns stop being dots with a name beside them and become names on their area. */
const dotsUntil = 11;

/** Towns of the ranks that tiles of the zoom hold. */
const townFilter: FilterSpecification = [
	'all',
	ofKinds('city', 'town', 'village', 'hamlet'),
	[
		'case',
		['has', 'rank'],
		[
			'<=',
			rank,
			[
				'step',
				['zoom'],
				0,
				...Object.entries(rankZoom).flatMap(([each, zoom]) => [zoom, Number(each)])
			]
		],
		['>=', ['zoom'], firstZoom('labels', 'hamlet')!]
	] as ExpressionSpecification
];

/** The names on the ground, in a language. */
export function groundNames(c: Palette, language: string): LayerSpecification[] {
	const name = nameIn(language);
	const onLand = { 'text-color': c.mapInk, 'text-halo-color': c.land, 'text-halo-width': 1.2 };
	const onWater = { 'text-color': c.seaInk, 'text-halo-color': c.sea, 'text-halo-width': 1.2 };
	const at = (kind: string) => ({
		type: 'symbol' as const,
		...labels,
		minzoom: firstZoom('labels', kind)!
	});
	/** Names that are set along a line once it has room for them. */
	const along = {
		'text-field': name,
		'text-rotate': ['get', 'rotate'] as ExpressionSpecification,
		'text-max-width': 40
	};
	const hasRoom: ExpressionSpecification = ['>=', ['zoom'], ['get', 'fits']];
	return [
		{
			...at('street'),
			id: 'street-names',
			filter: ['all', ofKinds('street'), hasRoom],
			layout: { ...along, 'text-font': regular, 'text-size': byZoom(14, 10, 17, 12) },
			paint: { ...onLand, 'text-halo-color': c.road }
		},
		{
			...at('river'),
			id: 'river-names',
			filter: ['all', ofKinds('river'), hasRoom],
			layout: { ...along, 'text-font': italic, 'text-size': 11 },
			paint: onWater
		},
		{
			...at('lake'),
			id: 'lake-names',
			filter: ofKinds('lake'),
			layout: {
				'text-field': name,
				'text-font': italic,
				'text-size': byZoom(12, 10.5, 15, 12.5),
				'text-max-width': 7
			},
			paint: onWater
		},
		...spots(c, name, 'airport', 3),
		...spots(c, name, 'station', 3),
		{
			...at('quarter'),
			id: 'quarter-names',
			filter: ofKinds('quarter'),
			layout: {
				'text-field': name,
				'text-font': regular,
				'text-size': byZoom(12, 10.5, 15, 12.5),
				'text-letter-spacing': 0.08,
				'text-transform': 'uppercase',
				'text-max-width': 8
			},
			paint: onLand
		},
		...towns(c, name),
		{
			...at('country'),
			id: 'countries',
			maxzoom: 8,
			filter: ofKinds('country'),
			layout: {
				'text-field': name,
				'text-font': regular,
				'text-size': 13,
				'text-transform': 'uppercase',
				'text-letter-spacing': 0.25
			},
			paint: onLand
		},
		{
			...at('sea'),
			id: 'sea-names',
			// Narrow waters are named close up, wide ones from afar.
			filter: [
				'all',
				ofKinds('sea'),
				['>=', ['zoom'], ['coalesce', ['get', 'from'], 0]],
				['<', ['zoom'], ['coalesce', ['get', 'until'], 24]]
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
				'text-size': ['case', ['has', 'second'], 13, 11.5],
				'text-letter-spacing': 0.06,
				'text-line-height': 1.35,
				'text-max-width': 30,
				'text-rotate': ['to-number', ['get', 'rotate'], 0]
			},
			paint: onWater
		},
		{
			...at('shield'),
			id: 'road-numbers',
			filter: ofKinds('shield'),
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

/** A dot and the name beside it. */
function spots(c: Palette, name: ExpressionSpecification, kind: string, radius: number) {
	const common = { ...labels, minzoom: firstZoom('labels', kind)!, filter: ofKinds(kind) };
	const mark: Circle = {
		...common,
		id: `${kind}-marks`,
		type: 'circle',
		paint: {
			'circle-radius': radius,
			'circle-color': c.mapInk,
			'circle-stroke-color': c.land,
			'circle-stroke-width': 1.2
		}
	};
	const text: Symbol = {
		...common,
		id: `${kind}-names`,
		type: 'symbol',
		minzoom: common.minzoom + 1,
		layout: {
			'text-field': name,
			'text-font': regular,
			'text-size': 11,
			'text-anchor': 'left',
			'text-offset': [0.7, 0],
			'text-max-width': 9
		},
		paint: { 'text-color': c.mapInk, 'text-halo-color': c.land, 'text-halo-width': 1.2 }
	};
	return [mark, text];
}

/** Towns by rank: from afar a dot and a name, close up a name on the town itself. */
function towns(c: Palette, name: ExpressionSpecification): LayerSpecification[] {
	const common = { ...labels, filter: townFilter };
	const paint = { 'text-color': c.mapInk, 'text-halo-color': c.land, 'text-halo-width': 1.2 };
	const byRank = (first: number, ...others: number[]): ExpressionSpecification => [
		'step',
		['coalesce', rank, 7],
		first,
		...others.flatMap((size, index) => [index + 2, size])
	];
	// The least key is set first, and the first has rank 1.
	const layout = {
		'text-field': name,
		'text-font': regular,
		'symbol-sort-key': ['coalesce', rank, 7] as ExpressionSpecification
	};
	return [
		{
			...common,
			id: 'town-marks',
			type: 'circle',
			maxzoom: dotsUntil,
			paint: {
				'circle-radius': byRank(3.5, 3, 2.5, 2.5, 2, 2),
				'circle-color': c.land,
				'circle-stroke-color': c.mapInk,
				'circle-stroke-width': 1.2
			}
		},
		{
			...common,
			id: 'town-names',
			type: 'symbol',
			maxzoom: dotsUntil,
			layout: {
				...layout,
				'text-size': byRank(14, 13, 12.5, 11.5, 11, 10.5),
				'text-anchor': 'left',
				'text-offset': [0.6, 0]
			},
			paint
		},
		{
			...common,
			id: 'town-areas',
			type: 'symbol',
			minzoom: dotsUntil,
			layout: { ...layout, 'text-size': byRank(18, 17, 16, 15, 12.5, 12, 10.5) },
			paint
		}
	];
}
