/**
 * Records as vector tiles: what stands close together at a zoom is one mark with its count, and from the last zoom on
 * each stands for itself.
 */
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Position } from 'geojson';
import Supercluster from 'supercluster';
import { toWorld } from '$lib/geo/mercator';
import { tileAt, wrappedTile, keyOf, type Tile } from '$lib/geo/tiles';
import { recordsLayer } from '$lib/cartography/record-layers';
import type { StoryRecord } from '$lib/story/records';
import type { ArchivedTile } from '../archive-writer';

/** Units across a tile, as many as MapLibre keeps: 5 m each at zoom 10 on the equator, 0.3 m at zoom 14. */
const extent = 8192;

/** How near marks stand that become one, in those units: 48 of a tile's 512 CSS pixels. */
const near = (48 / 512) * extent;

/** The zooms at which each record may stand for itself; the closest tiles are enlarged beyond. */
const lastZooms = { least: 10, most: 14 };

/** Records in one tile at the most, where the zoom can do something about it. */
const mostInTile = 1000;

/** Half a unit, by which a mark may be moved when it is put on a tile's grid: from one edge over the next. */
const shift = 0.5 / extent;

/** The tiles that show a mark of some zoom: that in which it stands, and the next where it lies on an edge. */
function tilesOf({ geometry }: { geometry: { coordinates: Position } }, z: number): Tile[] {
	const [lng, lat] = geometry.coordinates as [number, number];
	const { x, y } = toWorld({ lng, lat });
	const at = (world: number) => {
		const along = world * 2 ** z;
		return new Set([Math.floor(along), Math.floor(along + shift)]);
	};
	return [...at(x)].flatMap((column) =>
		[...at(y)].map((row) => wrappedTile({ z, x: column, y: row }))
	);
}

/** The zoom from which on each record stands for itself. */
function lastZoomOf(records: StoryRecord[]): number {
	let zoom = lastZooms.least;
	const crowded = () => {
		const counts = new Map<string, number>();
		for (const { position } of records) {
			const key = keyOf(tileAt({ lng: position[0]!, lat: position[1]! }, zoom));
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
		return [...counts.values()].some((count) => count > mostInTile);
	};
	while (zoom < lastZooms.most && crowded()) zoom++;
	return zoom;
}

/** Makes all of them, from the whole world to the last zoom. */
export function recordTiles(records: StoryRecord[]): { tiles: ArchivedTile[]; last: number } {
	const last = lastZoomOf(records);
	const index = new Supercluster<{ name: string; certainty: string }>({
		maxZoom: last - 1,
		radius: near,
		extent
	}).load(
		records.map(({ position, name, certainty }) => ({
			type: 'Feature',
			properties: { name, certainty },
			geometry: { type: 'Point', coordinates: position }
		}))
	);
	const tiles: ArchivedTile[] = [];
	for (let zoom = 0; zoom <= last; zoom++) {
		const marks = index.getClusters([-180, -90, 180, 90], zoom);
		const shown = new Map(
			marks.flatMap((mark) => tilesOf(mark, zoom)).map((tile) => [keyOf(tile), tile])
		);
		for (const tile of shown.values()) {
			const found = index.getTile(tile.z, tile.x, tile.y);
			if (!found) continue;
			const features = found.features.map(({ type, geometry, tags }) => ({
				type,
				geometry,
				tags: tags && 'point_count' in tags ? { count: tags.point_count } : tags
			}));
			const layers: Record<string, unknown> = { [recordsLayer]: { features } };
			const bytes = fromGeojsonVt(layers as Parameters<typeof fromGeojsonVt>[0], {
				version: 2,
				extent
			});
			tiles.push({ tile, bytes });
		}
	}
	return { tiles, last };
}
