import type { Feature, Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { signedSize } from '$lib/geo/areas';
import type { View } from '$lib/geo/lng-lat';
import { tileSet } from '$lib/geo/tile-set';
import { positionIn, tileAt, tileBounds, type Tile } from '$lib/geo/tiles';
import { featuresFrom, featuresInSight, type GroundFeatures } from '$lib/ground/features';
import type { TileFeature } from '$lib/ground/schema';

const here = { lng: 1.8, lat: 50.9 };
const reach = { x: 200, y: 200 };

/** A view whose middle is that of the tile, where its tiles are as large as they are drawn. */
function middleOf(tile: Tile): View {
	const [lng, lat] = positionIn(tile, { x: 2048, y: 2048 }, 4096) as [number, number];
	return { lng, lat, zoom: tile.z };
}

const label = (x: number, y: number, name: string): TileFeature => ({
	type: 1,
	geometry: [[[x, y]]],
	properties: { kind: 'town', name }
});
const square = (left: number, top: number, side: number): TileFeature => ({
	type: 3,
	geometry: [
		[
			[left, top],
			[left + side, top],
			[left + side, top + side],
			[left, top + side],
			[left, top]
		]
	],
	properties: { kind: 'land' }
});
const line: TileFeature = {
	type: 2,
	geometry: [
		[
			[-200, 2048],
			[4300, 2048]
		]
	],
	properties: { kind: 'river' }
};

const namesIn = ({ labels = [] }: GroundFeatures) =>
	labels.map(({ properties }) => properties.name).sort();

/** Which tiles are asked for, and what stands in each: a label with the tile's own name. */
function asking(all: Tile[]) {
	const asked: string[] = [];
	const decode = ({ z, x, y }: Tile) => {
		asked.push(`${z}/${x}/${y}`);
		return { labels: [label(2048, 2048, `${z}/${x}/${y}`)] };
	};
	return { tiles: tileSet(all), asked, decode };
}

const grid = (z: number, { x, y }: Tile, around: number) =>
	Array.from({ length: (2 * around + 1) ** 2 }, (_, index) => ({
		z,
		x: x - around + (index % (2 * around + 1)),
		y: y - around + Math.floor(index / (2 * around + 1))
	}));

describe('the tiles', () => {
	const tile = tileAt(here, 12);

	test('of a view are those of its zoom that it touches', () => {
		const { tiles, asked, decode } = asking(grid(12, tile, 3));
		featuresInSight({ tiles }, middleOf(tile), reach, featuresFrom(decode));
		expect(asked).toEqual([`12/${tile.x}/${tile.y}`]);
		featuresInSight({ tiles }, middleOf(tile), { x: 300, y: 200 }, featuresFrom(decode));
		expect(asked.slice(1)).toEqual([-1, 0, 1].map((step) => `12/${tile.x + step}/${tile.y}`));
	});

	test('between two zooms are those of the one further off', () => {
		const { tiles, asked, decode } = asking([tileAt(here, 11), ...grid(12, tile, 1)]);
		featuresInSight({ tiles }, { ...middleOf(tile), zoom: 12.9 }, reach, featuresFrom(decode));
		expect(asked).toEqual([`12/${tile.x}/${tile.y}`]);
	});

	test('of a view closer than all of them are the closest, of one further off the first', () => {
		const { tiles, asked, decode } = asking([tileAt(here, 11), tile]);
		featuresInSight({ tiles }, { ...middleOf(tile), zoom: 17 }, reach, featuresFrom(decode));
		featuresInSight({ tiles }, { ...here, zoom: 3 }, { x: 0.1, y: 0.1 }, featuresFrom(decode));
		const far = tileAt(here, 11);
		expect(asked).toEqual([`12/${tile.x}/${tile.y}`, `11/${far.x}/${far.y}`]);
	});

	test('are from further off where there is none so close', () => {
		const above = tileAt(here, 9);
		const { tiles, asked, decode } = asking([above]);
		featuresInSight({ tiles: { ...tiles, '12': [] } }, middleOf(tile), reach, featuresFrom(decode));
		expect(asked).toEqual([`9/${above.x}/${above.y}`]);
	});

	test('are none where the ground has none', () => {
		const { tiles, asked, decode } = asking([tile]);
		const away = { ...here, lng: 60, zoom: 12 };
		expect(featuresInSight({ tiles }, away, reach, featuresFrom(decode))).toEqual({});
		expect(asked).toEqual([]);
	});

	test('far from the middle of a large view are coarser', () => {
		const above = grid(9, tileAt(here, 9), 2);
		const { tiles, asked, decode } = asking([...above, ...grid(12, tile, 8)]);
		featuresInSight({ tiles }, middleOf(tile), { x: 3000, y: 200 }, featuresFrom(decode));
		const close = asked.filter((key) => key.startsWith('12/'));
		const far = asked.filter((key) => key.startsWith('9/'));
		expect(close).toHaveLength(3);
		expect(close.length + far.length).toBe(13);
	});

	test('go around the world where the view does', () => {
		const { tiles, asked, decode } = asking([
			{ z: 4, x: 15, y: 7 },
			{ z: 4, x: 0, y: 7 }
		]);
		const view = { lng: 180, lat: 5, zoom: 4 };
		const { labels } = featuresInSight({ tiles }, view, { x: 300, y: 100 }, featuresFrom(decode));
		expect(asked.sort()).toEqual(['4/0/7', '4/15/7']);
		// Both lie beside each other, as the view counts its longitudes.
		const lngs = labels!.map(
			({ geometry }) => (geometry as { coordinates: Position }).coordinates[0]
		);
		expect(lngs).toEqual([168.75, 191.25]);
	});
});

describe('the part of a tile further off', () => {
	const above = { z: 10, x: 517, y: 342 };
	const tiles = tileSet([above]);
	const inSight = (tile: Tile, ...features: TileFeature[]) =>
		featuresInSight(
			{ tiles: { ...tiles, '12': [] } },
			middleOf(tile),
			reach,
			featuresFrom(() => ({ all: features }))
		).all ?? [];
	/** The second tile from the left and from the top, of four by four. */
	const tile = { z: 12, x: above.x * 4 + 1, y: above.y * 4 + 1 };
	const boundsOf = ({ geometry }: Feature<Geometry>) => {
		const all = (geometry as { coordinates: unknown[] }).coordinates.flat(4) as number[];
		const [lngs, lats] = [all.filter((_, at) => at % 2 === 0), all.filter((_, at) => at % 2)];
		return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
	};
	const near = (tile: Tile) =>
		tileBounds(tile, 0.01).map((edge) => expect.closeTo(edge, 2)) as unknown[];

	test('has the points that lie in it', () => {
		const points = [label(1024, 1024, 'first corner'), label(2048, 1500, 'next tile’s')];
		const found = inSight(tile, ...points, label(1500, 1500, 'middle'), label(500, 500, 'other'));
		expect(found.map(({ properties }) => properties.name)).toEqual(['first corner', 'middle']);
	});

	test('has of lines and areas what lies in it', () => {
		const [river] = inSight(
			{ ...tile, y: above.y * 4 + 2 },
			{ ...line, geometry: [line.geometry[0]!.map(([x]) => [x, 2500])] }
		);
		const [west, , east] = tileBounds(tile);
		expect(boundsOf(river!)[0]).toBeCloseTo(west, 2);
		expect(boundsOf(river!)[2]).toBeCloseTo(east, 2);
		const [land] = inSight(tile, square(-80, -80, 4300));
		expect(boundsOf(land!)).toEqual(near(tile));
	});

	test('has nothing of what lies elsewhere', () => {
		expect(inSight(tile, square(3000, 3000, 500))).toEqual([]);
		expect(
			inSight(tile, {
				...line,
				geometry: [
					[
						[0, 3500],
						[4096, 3500]
					]
				]
			})
		).toEqual([]);
	});

	test('has an area that is large enough to be seen so close', () => {
		// 60 square pixels of a picture in which 1024 units are 512 pixels.
		const least = Math.sqrt(60) * 2;
		expect(inSight(tile, square(1500, 1500, least * 1.01))).toHaveLength(1);
		expect(inSight(tile, square(1500, 1500, least * 0.99))).toHaveLength(0);
	});
});

test('parts of neighbouring tiles overlap a little, so that no gap is seen between them', () => {
	const tile = tileAt(here, 12);
	const tiles = tileSet(grid(12, tile, 1));
	const { land } = featuresInSight(
		{ tiles },
		middleOf(tile),
		{ x: 300, y: 100 },
		featuresFrom(() => ({
			land: [square(-80, -80, 4300)]
		}))
	);
	expect(land).toHaveLength(3);
	const sizes = land!.map(({ geometry }) => {
		const [[ring]] = (geometry as { coordinates: Position[][][] }).coordinates as [Position[][]];
		return Math.abs(signedSize(ring!));
	});
	const [west, south, east, north] = tileBounds(tile);
	for (const size of sizes) {
		expect(size).toBeGreaterThan((east - west) * (north - south));
		expect(size).toBeLessThan((east - west) * (north - south) * 1.01);
	}
});

test('several points of one feature come as several points', () => {
	const tile = tileAt(here, 12);
	const twin: TileFeature = { ...label(100, 100, 'twin'), geometry: [[[100, 100]], [[200, 200]]] };
	const found = featuresInSight(
		{ tiles: tileSet([tile]) },
		middleOf(tile),
		reach,
		featuresFrom(() => ({
			labels: [twin, label(5000, 100, 'neighbour’s')]
		}))
	);
	expect(namesIn(found)).toEqual(['twin']);
	expect(found.labels![0]!.geometry.type).toBe('MultiPoint');
});
