/** How far the ground goes at which zoom: it follows from the story alone. */
import type { Geometry } from 'geojson';
import { closestZoom } from '$lib/geo/closest-zoom';
import type { Bounds } from '$lib/geo/lng-lat';
import { piecesOf } from '$lib/geo/pieces';
import { keyOf, tilesIn, toGrid, wrappedTile, type Tile } from '$lib/geo/tiles';
import { worldSize } from '$lib/geo/mercator';

/** What the ground needs to know of a story. */
export type StoryReach = {
	/** How far a reader may pan; `east` beyond 180 where it crosses the antimeridian. */
	maxBounds: Bounds;
	/** Its located places; longitudes counted as the bounds do. */
	places: {
		id: string;
		name: string;
		geometry: Geometry;
		bounds: Bounds;
		precisionMetres: number;
	}[];
};

/** The last zoom that is cut for all that a reader may pan over; closer up there is ground near the places. */
export const overviewZoom = 8;

/** The closest zoom that is cut; beyond it tiles are enlarged, and are still sharp. */
export const closestTiles = 14;

/** The closest zoom at which the coarse world alone has anything more to show. */
export const coarseTiles = 10;

/** The least width of a map, CSS pixels: on it the whole of the bounds is seen furthest away. */
const leastMap = 200;

/** Tiles around a place in which the ground goes on, in sides of a tile: a screen in each direction. */
const around = 1;

/** How much closer than a place is framed its reader may come. */
const closer = 2;

/** The zoom of the first tiles: as far off as the bounds can be seen. */
export function firstTiles({ maxBounds: [west, , east] }: StoryReach): number {
	const width = ((east - west) / 360) * worldSize;
	return Math.max(0, Math.min(overviewZoom, Math.floor(Math.log2(leastMap / width))));
}

/** Tiles of one zoom of an overview, at the most: a story of the whole world is seen from further off. */
const mostTiles = 400;

/** The last zoom that is cut for all of the bounds: {@link overviewZoom}, or less where they are wide. */
export function lastOverview(story: StoryReach): number {
	let last = firstTiles(story);
	while (last < overviewZoom && tilesIn(story.maxBounds, last + 1).length <= mostTiles) last += 1;
	return last;
}

/** The zoom up to which a place's surroundings are worth showing. */
function lastTiles(place: StoryReach['places'][number]): number {
	const [, south, , north] = place.bounds;
	const zoom = closestZoom(place.precisionMetres, (south + north) / 2) + closer;
	return Math.max(overviewZoom, Math.min(closestTiles, Math.floor(zoom)));
}

/** How close a reader may come to any place, as a zoom of tiles. */
export function lastZoom({ places }: StoryReach): number {
	return Math.max(overviewZoom, ...places.map(lastTiles));
}

/** The tiles that a geometry touches, grown by {@link around} on each side. Areas count with their extent. */
function tilesAround(geometry: Geometry, z: number): Tile[] {
	const { points, lines, polygons } = piecesOf(geometry);
	const boxes: [west: number, north: number, east: number, south: number][] = [];
	const at = ([lng, lat]: number[]) => toGrid({ lng: lng!, lat: lat! }, z);
	for (const point of points) {
		const { x, y } = at(point);
		boxes.push([x, y, x, y]);
	}
	for (const line of lines) {
		for (let index = 1; index < line.length; index++) {
			// In steps of half a tile, so that a long slanting stretch does not count with all of its box.
			const [from, to] = [at(line[index - 1]!), at(line[index]!)];
			const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) * 2) || 1;
			for (let step = 0; step <= steps; step++) {
				const x = from.x + ((to.x - from.x) * step) / steps;
				const y = from.y + ((to.y - from.y) * step) / steps;
				boxes.push([x, y, x, y]);
			}
		}
	}
	for (const [outer] of polygons) {
		const ring = outer!.map(at);
		const xs = ring.map(({ x }) => x);
		const ys = ring.map(({ y }) => y);
		boxes.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
	}
	const last = 2 ** z - 1;
	const tiles: Tile[] = [];
	for (const [west, north, east, south] of boxes) {
		for (
			let y = Math.max(0, Math.floor(north - around));
			y <= Math.min(last, south + around);
			y++
		) {
			for (let x = Math.floor(west - around); x <= east + around; x++) tiles.push({ z, x, y });
		}
	}
	return tiles;
}

/**
 * The tiles of a story's ground: up to {@link lastOverview} all that can be panned over, and closer up what
 * lies around its places, as close as their precision lets a reader come.
 *
 * @param last the closest zoom that is worth cutting; closer up nothing more would be seen
 * @returns each tile once, on this turn around the world, by zoom and row
 */
export function tilesFor(story: StoryReach, last = closestTiles): Tile[] {
	const wanted = new Map<string, Tile>();
	const add = (tile: Tile) => {
		const wrapped = wrappedTile(tile);
		wanted.set(keyOf(wrapped), wrapped);
	};
	const overview = lastOverview(story);
	for (let z = firstTiles(story); z <= overview; z++) tilesIn(story.maxBounds, z).forEach(add);
	for (const place of story.places) {
		for (let z = overview + 1; z <= Math.min(last, lastTiles(place)); z++) {
			tilesAround(place.geometry, z).forEach(add);
		}
	}
	return [...wanted.values()].sort((a, b) => a.z - b.z || a.y - b.y || a.x - b.x);
}
