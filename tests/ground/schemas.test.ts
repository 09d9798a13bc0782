import { describe, expect, test } from 'vitest';
import { namesOf, type ArchiveSchema, type Source } from '$lib/ground/archive-schema';
import { openMapTiles } from '$lib/ground/openmaptiles';
import { protomaps } from '$lib/ground/protomaps';
import { firstZoom } from '$lib/ground/schema';

const types = { point: 1, line: 2, area: 3 } as const;

type Example = [
	layer: string,
	type: keyof typeof types,
	properties: Source['properties'],
	/** What it becomes, as `layer kind` and then what else it says; nothing where it is not shown. */
	becomes: string | undefined
];

const languages = ['en', 'fr', 'ar'];

const said = (schema: ArchiveSchema, [layer, type, properties]: Example) =>
	schema
		.map({ layer, type: types[type], properties }, languages)
		.map(({ layer: ours, properties: { kind, ...more } }) =>
			[ours, kind, ...Object.entries(more).map(([key, value]) => `${key}=${value}`)].join(' ')
		)
		.join('; ');

const lettered = (schema: ArchiveSchema, layer: string, properties: Source['properties']) =>
	schema
		.nameLine({ layer, type: 2, properties }, languages)
		.map(({ kind, name, properties: { class: road, network } }) =>
			[kind, name, road, network].filter(Boolean).join(' ')
		);

const openMapTilesExamples: Example[] = [
	['water', 'area', { class: 'ocean' }, 'water sea'],
	['water', 'area', { class: 'lake' }, 'water inland'],
	['water', 'area', { class: 'lake', intermittent: 1 }, undefined],
	['waterway', 'line', { class: 'river' }, 'waterways river'],
	['waterway', 'line', { class: 'drain' }, 'waterways stream'],
	['waterway', 'line', { class: 'canal', brunnel: 'tunnel' }, 'waterways canal tunnel=true'],
	['waterway', 'line', { class: 'dam' }, undefined],
	['landcover', 'area', { class: 'wood', subclass: 'forest' }, 'cover wood'],
	['landcover', 'area', { class: 'sand', subclass: 'beach' }, 'cover sand'],
	['landcover', 'area', { class: 'wetland', subclass: 'marsh' }, 'cover wetland'],
	['landcover', 'area', { class: 'wetland', subclass: 'tidalflat' }, undefined],
	['landcover', 'area', { class: 'grass', subclass: 'park' }, 'cover green'],
	['landcover', 'area', { class: 'grass', subclass: 'meadow' }, undefined],
	['landcover', 'area', { class: 'farmland', subclass: 'farmland' }, undefined],
	['landuse', 'area', { class: 'residential' }, 'cover builtup'],
	['landuse', 'area', { class: 'industrial' }, 'cover industry'],
	['landuse', 'area', { class: 'cemetery' }, 'cover green'],
	['landuse', 'area', { class: 'military' }, undefined],
	['building', 'area', { render_height: 5 }, 'buildings building'],
	['boundary', 'line', { admin_level: 2, maritime: 0 }, 'borders state'],
	['boundary', 'line', { admin_level: 2, maritime: 1 }, undefined],
	['boundary', 'line', { admin_level: 4 }, undefined],
	['aeroway', 'area', { class: 'aerodrome' }, 'cover airfield'],
	['aeroway', 'area', { class: 'apron' }, undefined],
	['aeroway', 'line', { class: 'runway' }, 'runways runway'],
	['aerodrome_label', 'point', { name: 'Hahaya', iata: 'HAH' }, 'labels airport name=Hahaya'],
	['aerodrome_label', 'point', { name: 'A field' }, undefined],
	['place', 'point', { class: 'city', name: 'Calais' }, 'labels city name=Calais'],
	['place', 'point', { class: 'suburb', name: 'Beau Marais' }, 'labels quarter name=Beau Marais'],
	['place', 'point', { class: 'town' }, undefined],
	['place', 'point', { class: 'country', name: 'France' }, undefined],
	['place', 'point', { class: 'island', name: 'Mohéli' }, undefined],
	[
		...(['place', 'point', { class: 'town', name: 'Dover', 'name:fr': 'Douvres' }] as const),
		'labels town name=Dover name:fr=Douvres'
	],
	['water_name', 'point', { class: 'lake', name: 'Léman' }, 'labels lake name=Léman'],
	['water_name', 'point', { class: 'bay', name: 'Bay' }, 'labels sea name=Bay'],
	['water_name', 'line', { class: 'lake', name: 'Léman' }, undefined],
	[
		...(['poi', 'point', { class: 'railway', subclass: 'station', name: 'Nord' }] as const),
		'labels station name=Nord'
	],
	['poi', 'point', { class: 'railway', subclass: 'subway', name: 'Metro' }, undefined],
	['poi', 'point', { class: 'railway', subclass: 'tram_stop', name: 'Stop' }, undefined],
	['poi', 'point', { class: 'aerialway', subclass: 'station', name: 'Summit' }, undefined],
	['poi', 'point', { class: 'shop', subclass: 'bakery', name: 'Bread' }, undefined],
	['transportation', 'line', { class: 'motorway' }, 'roads motorway'],
	['transportation', 'line', { class: 'motorway', ramp: 1 }, 'roads motorway link=true'],
	['transportation', 'line', { class: 'primary' }, 'roads main'],
	[
		...(['transportation', 'line', { class: 'secondary', brunnel: 'tunnel' }] as const),
		'roads secondary tunnel=true'
	],
	['transportation', 'line', { class: 'minor', brunnel: 'bridge' }, 'roads street'],
	['transportation', 'line', { class: 'track' }, 'roads path'],
	['transportation', 'line', { class: 'motorway_construction' }, undefined],
	['transportation', 'area', { class: 'pedestrian' }, undefined],
	['transportation', 'line', { class: 'rail' }, 'railways rail'],
	['transportation', 'line', { class: 'rail', service: 'siding' }, 'railways yard'],
	['transportation', 'line', { class: 'transit' }, 'railways yard'],
	['transportation', 'line', { class: 'ferry' }, 'ferries ferry'],
	['transportation', 'area', { class: 'pier' }, 'piers pier'],
	['transportation', 'line', { class: 'pier' }, undefined],
	['housenumber', 'point', { housenumber: '5' }, undefined]
];

const protomapsExamples: Example[] = [
	['water', 'area', { kind: 'ocean' }, 'water sea'],
	['water', 'area', { kind: 'lake' }, 'water inland'],
	['water', 'line', { kind: 'stream' }, 'waterways stream'],
	['water', 'line', { kind: 'canal', is_tunnel: true }, 'waterways canal tunnel=true'],
	['water', 'line', { kind: 'drain' }, undefined],
	['water', 'point', { kind: 'lake', name: 'Léman' }, 'labels lake name=Léman'],
	['water', 'point', { kind: 'sea', name: 'Sea' }, 'labels sea name=Sea'],
	['earth', 'area', { kind: 'earth' }, undefined],
	['landuse', 'area', { kind: 'residential' }, 'cover builtup'],
	['landuse', 'area', { kind: 'forest' }, 'cover wood'],
	['landuse', 'area', { kind: 'beach' }, 'cover sand'],
	['landuse', 'area', { kind: 'aerodrome' }, 'cover airfield'],
	['landuse', 'area', { kind: 'farmland' }, undefined],
	['landuse', 'area', { kind: 'pier' }, 'piers pier'],
	['landuse', 'line', { kind: 'pier' }, undefined],
	['landuse', 'line', { kind: 'runway' }, 'runways runway'],
	['buildings', 'area', { kind: 'building' }, 'buildings building'],
	['buildings', 'area', { kind: 'building_part' }, undefined],
	['buildings', 'point', { kind: 'address' }, undefined],
	['boundaries', 'line', { kind: 'country' }, 'borders state'],
	['boundaries', 'line', { kind: 'region' }, undefined],
	[
		...(['places', 'point', { kind: 'locality', kind_detail: 'city', name: 'Calais' }] as const),
		'labels city name=Calais'
	],
	['places', 'point', { kind: 'locality', name: 'Somewhere' }, 'labels town name=Somewhere'],
	['places', 'point', { kind: 'neighbourhood', name: 'Quarter' }, 'labels quarter name=Quarter'],
	['places', 'point', { kind: 'country', name: 'France' }, undefined],
	['places', 'point', { kind: 'locality', kind_detail: 'town' }, undefined],
	['pois', 'point', { kind: 'station', name: 'Nord' }, 'labels station name=Nord'],
	[
		'pois',
		'point',
		{ kind: 'aerodrome', iata: 'HAH', name: 'Hahaya' },
		'labels airport name=Hahaya'
	],
	['pois', 'point', { kind: 'aerodrome', name: 'A field' }, undefined],
	['pois', 'point', { kind: 'cafe', name: 'Café' }, undefined],
	['roads', 'line', { kind: 'highway', kind_detail: 'motorway' }, 'roads motorway'],
	[
		...([
			'roads',
			'line',
			{ kind: 'highway', kind_detail: 'motorway_link', is_link: true }
		] as const),
		'roads motorway link=true'
	],
	['roads', 'line', { kind: 'major_road', kind_detail: 'primary' }, 'roads main'],
	['roads', 'line', { kind: 'major_road' }, 'roads main'],
	[
		...([
			'roads',
			'line',
			{ kind: 'minor_road', kind_detail: 'service', is_tunnel: true }
		] as const),
		'roads service tunnel=true'
	],
	['roads', 'line', { kind: 'path', kind_detail: 'footway' }, 'roads path'],
	['roads', 'line', { kind: 'other', kind_detail: 'raceway' }, undefined],
	['roads', 'line', { kind: 'rail', kind_detail: 'rail' }, 'railways rail'],
	['roads', 'line', { kind: 'rail', kind_detail: 'rail', service: 'yard' }, 'railways yard'],
	['roads', 'line', { kind: 'rail', kind_detail: 'tram' }, 'railways yard'],
	['roads', 'line', { kind: 'ferry' }, 'ferries ferry'],
	['roads', 'line', { kind: 'aeroway', kind_detail: 'taxiway' }, 'runways taxiway'],
	['transit', 'line', { kind: 'subway' }, undefined]
];

const show = ([layer, type, properties]: Example) =>
	`${layer} ${type} ${JSON.stringify(properties)}`;

describe.each([
	[openMapTiles, openMapTilesExamples],
	[protomaps, protomapsExamples]
])('$name', (schema, examples) => {
	test.each(examples.map((example) => [show(example), example] as const))('%s', (_, example) => {
		expect(said(schema, example)).toBe(example[3] ?? '');
	});

	test('has no kind that our own layers do not know', () => {
		const unknown = examples.flatMap(([layer, type, properties]) =>
			schema
				.map({ layer, type: types[type], properties }, languages)
				.filter((mapped) => firstZoom(mapped.layer, mapped.properties.kind) === undefined)
		);
		expect(unknown).toEqual([]);
	});
});

test.each([
	[
		'transportation_name',
		{ class: 'motorway', name: 'Autoroute', ref: 'A 16' },
		['shield A16 motorway']
	],
	[
		'transportation_name',
		{ class: 'trunk', name: 'Avenue', ref: 'N1;D940', network: 'FR:N-road' },
		['street Avenue', 'shield N1 trunk FR:N-road']
	],
	['transportation_name', { class: 'secondary', name: 'Route', ref: 'D940' }, ['street Route']],
	['transportation_name', { class: 'minor', name: 'Rue' }, ['street Rue']],
	['transportation_name', { class: 'rail', name: 'Line 1' }, []],
	['transportation_name', { class: 'minor' }, []],
	['transportation', { class: 'minor', name: 'Rue' }, []],
	['waterway', { class: 'river', name: 'Aa' }, ['river Aa']],
	['waterway', { class: 'stream', name: 'Brook' }, []]
])('OpenMapTiles letters along a line of %s %j: %j', (layer, properties, expected) => {
	expect(lettered(openMapTiles, layer, properties as Source['properties'])).toEqual(expected);
});

test.each([
	[
		'roads',
		{ kind: 'highway', kind_detail: 'motorway', name: 'Autoroute', ref: 'A 16' },
		['shield A16 motorway']
	],
	[
		'roads',
		{ kind: 'major_road', kind_detail: 'trunk', name: 'Avenue', shield_text: 'N1', ref: 'N 1' },
		['street Avenue', 'shield N1 trunk']
	],
	['roads', { kind: 'major_road', kind_detail: 'primary', ref: 'D1' }, ['shield D1 main']],
	[
		'roads',
		{ kind: 'major_road', kind_detail: 'tertiary', name: 'Route', ref: 'D9' },
		['street Route']
	],
	['roads', { kind: 'minor_road', name: 'Rue' }, ['street Rue']],
	['roads', { kind: 'rail', kind_detail: 'rail', name: 'Line 1' }, []],
	['water', { kind: 'river', name: 'Aa' }, ['river Aa']],
	['water', { kind: 'stream', name: 'Brook' }, []]
])('Protomaps letters along a line of %s %j: %j', (layer, properties, expected) => {
	expect(lettered(protomaps, layer, properties as unknown as Source['properties'])).toEqual(
		expected
	);
});

describe('names', () => {
	const key = (language: string) => `name:${language}`;
	const of = (properties: Source['properties']) => namesOf(properties, ['name'], key, languages);

	test('are a thing’s own, and those of the languages that differ', () => {
		const dover = { name: 'Dover', 'name:en': 'Dover', 'name:fr': 'Douvres', 'name:nl': 'Dover' };
		expect(of(dover)).toEqual({ name: 'Dover', 'name:fr': 'Douvres' });
	});

	test('are transcribed for readers of Latin letters, and for no others', () => {
		expect(of({ name: 'Дувр', 'name:latin': 'Duvr' })).toEqual({
			...{ name: 'Дувр', 'name:en': 'Duvr', 'name:fr': 'Duvr' }
		});
		expect(of({ name: 'Дувр', 'name:fr': 'Douvres', 'name:en': 'Dover' })).toEqual({
			...{ name: 'Дувр', 'name:en': 'Dover', 'name:fr': 'Douvres' }
		});
		expect(of({ name: 'Дувр' })).toEqual({ name: 'Дувр' });
	});

	test('of something that has none are none', () => {
		expect(of({ 'name:fr': 'Douvres' })).toEqual({});
	});
});
