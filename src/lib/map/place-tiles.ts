/**
 * The places of a story that has too many for one file: by tile, each with those that are first shown at its zoom.
 * The map has the tiles of what is in sight, from the furthest off to those of its own zoom.
 */
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Feature, Geometry } from 'geojson';
import { storySource } from '$lib/cartography/story-layers';
import { levelOf } from '$lib/geo/pyramid';
import { hasTile, type TileSet } from '$lib/geo/tile-set';
import { keyOf, tileAt, tilesIn, wrappedTile, type Tile } from '$lib/geo/tiles';
import type { Scene } from './scene';

/** A tile as it is loaded. */
export type PlaceTile = {
	features: Feature<Geometry, Record<string, unknown>>[];
	/** By the id of a place that is shown at this zoom, how many stand behind it. */
	behind: Record<string, number>;
};

/** What follows the map's camera. */
export interface PlaceTiles {
	/** Loads what a scene asks for. */
	show(scene: Scene): void;
	/** Puts what is loaded into a style that has been made anew. */
	paint(): void;
}

/**
 * Keeps the map's places in step with its camera.
 *
 * @param address of the folder of tiles, with a slash at its end
 * @param onready the first places are there
 * @param onmissing which tiles there are could not be had: then there is nothing to show
 */
export function placeTiles(
	map: MapLibre,
	address: string,
	scene: Scene,
	{ onready, onmissing }: { onready: () => void; onmissing: () => void }
): PlaceTiles {
	const tiles = new Map<string, PlaceTile | 'asked'>();
	let index: TileSet | undefined;
	let now = scene;
	let shown = '';
	let ready = false;

	const load = async (name: string): Promise<unknown> => {
		const response = await fetch(`${address}${name}.json`);
		if (!response.ok) throw new Error(`${name} did not come: ${response.status}`);
		return response.json();
	};
	/** Those that there are, each once, on this turn around the world. */
	const there = (tiles: Tile[]): Tile[] => {
		const byKey = new Map(tiles.map(wrappedTile).map((tile) => [keyOf(tile), tile]));
		return [...byKey.values()].filter((tile) => hasTile(index!, tile));
	};
	const wanted = (): Tile[] => {
		const bounds = map.getBounds();
		const extent = bounds.toArray().flat() as [number, number, number, number];
		const level = levelOf(map.getZoom());
		const levels = Array.from({ length: level + 1 }, (_, z) => z);
		return there(levels.flatMap((z) => tilesIn(extent, z)));
	};
	/** Where the selected place may be, though it is not important enough to be shown at this zoom. */
	const ofSelected = (): Tile[] => {
		if (!now.selected || !index) return [];
		const zooms = Object.keys(index).map(Number);
		return there(zooms.map((z) => tileAt(now.target.anchor, z)));
	};
	const paint = () => {
		const source = map.getSource<GeoJSONSource>(storySource);
		if (!source || !index) return;
		const level = levelOf(map.getZoom());
		const loaded = (tile: Tile) => tiles.get(keyOf(tile));
		const inSight = wanted();
		const features = new Map<string, PlaceTile['features']>();
		const behind: Record<string, number> = {};
		for (const tile of inSight) {
			const own = loaded(tile);
			if (!own || own === 'asked') continue;
			features.set(keyOf(tile), own.features);
			if (tile.z === level) Object.assign(behind, own.behind);
		}
		for (const tile of ofSelected()) {
			const own = loaded(tile);
			if (!own || own === 'asked' || features.has(keyOf(tile))) continue;
			features.set(
				keyOf(tile),
				own.features.filter(({ properties }) => properties.id === now.selected)
			);
		}
		const key = `${level} ${now.selected} ${[...features.keys()].join(' ')}`;
		if (key === shown) return;
		shown = key;
		source.setData({
			type: 'FeatureCollection',
			features: [...features.values()].flat().map((feature) => {
				const count = behind[String(feature.properties.id)];
				return count
					? { ...feature, properties: { ...feature.properties, behind: count } }
					: feature;
			})
		});
	};
	const update = async () => {
		if (!index) return;
		paint();
		const missing = [...wanted(), ...ofSelected()].filter((tile) => !tiles.has(keyOf(tile)));
		await Promise.all(
			missing.map(async (tile) => {
				const key = keyOf(tile);
				tiles.set(key, 'asked');
				try {
					tiles.set(key, (await load(key.replaceAll('/', '-'))) as PlaceTile);
				} catch {
					// Asked for again when the map comes by once more.
					tiles.delete(key);
				}
			})
		);
		if (missing.length) paint();
		if (!ready) {
			ready = true;
			onready();
		}
	};

	load('index')
		.then((loaded) => {
			index = loaded as TileSet;
			map.on('move', () => void update());
			return update();
		})
		.catch(onmissing);

	return {
		show(next) {
			now = next;
			void update();
		},
		paint() {
			shown = '';
			paint();
		}
	};
}
