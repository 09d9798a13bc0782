/**
 * The places of a story that is told in parts, as its map shows them: by importance, and by tile. A drawing takes
 * those in sight; the live map loads the tiles that it comes to.
 */
import { dev } from '$app/environment';
import type { MapFeature } from '$lib/cartography/evaluate';
import { overlap } from '$lib/geo/extents';
import type { Bounds, Point, View } from '$lib/geo/lng-lat';
import { fromScreen } from '$lib/geo/mercator';
import { lastLevel, levelOf, pyramidOf } from '$lib/geo/pyramid';
import { tileSet, type TileSet } from '$lib/geo/tile-set';
import { keyOf, tileAt, tilesIn, wrappedTile, type Tile } from '$lib/geo/tiles';
import type { PlaceTile } from '$lib/map/place-tiles';
import type { Place, Story } from '$lib/story/story';
import { storyIn } from './stories';

/** A place with what the map draws of it. */
type Drawn = { place: Place; features: MapFeature[] };

/** A tile with the places that are first shown at its zoom, and how many stand behind those that are. */
type DrawnTile = { tile: Tile; drawn: Drawn[]; behind: Map<string, number> };

type PlaceTiles = {
	tiles: Map<string, DrawnTile>;
	byId: Map<string, Drawn>;
	/** Where each place stands in the order of importance. */
	rank: Map<string, number>;
};

/** Scenes before settings, what many passages mention before what few do, then by the story's order. */
function byImportance({ places, passages }: Story): Place[] {
	const mentions = new Map<string, number>();
	for (const id of passages.flatMap(({ places }) => places)) {
		mentions.set(id, (mentions.get(id) ?? 0) + 1);
	}
	const isSetting = ({ role }: Place) => Number(role === 'setting');
	return places.toSorted(
		(a, b) => isSetting(a) - isSetting(b) || (mentions.get(b.id) ?? 0) - (mentions.get(a.id) ?? 0)
	);
}

const positionOf = ({ labelPoint }: Place) => ({ lng: labelPoint[0]!, lat: labelPoint[1]! });

function tilesOfStory(language: string): PlaceTiles {
	const { story, features } = storyIn(language);
	const ranked = byImportance(story);
	const { levels, behind } = pyramidOf(
		ranked.map((place) => ({ id: place.id, position: positionOf(place) }))
	);
	const byId = new Map<string, Drawn>(ranked.map((place) => [place.id, { place, features: [] }]));
	for (const feature of features.features as MapFeature[]) {
		byId.get(String(feature.properties.id))!.features.push(feature);
	}
	const tiles: PlaceTiles['tiles'] = new Map();
	const at = (place: Place, level: number): DrawnTile => {
		const tile = wrappedTile(tileAt(positionOf(place), level));
		const known = tiles.get(keyOf(tile)) ?? { tile, drawn: [], behind: new Map() };
		tiles.set(keyOf(tile), known);
		return known;
	};
	for (const place of story.places) {
		at(place, levels.get(place.id)!).drawn.push(byId.get(place.id)!);
	}
	for (let level = 0; level < lastLevel; level++) {
		for (const [id, count] of behind(level)) at(byId.get(id)!.place, level).behind.set(id, count);
	}
	const rank = new Map(ranked.map(({ id }, index) => [id, index]));
	return { tiles, byId, rank };
}

const known = new Map<string, PlaceTiles>();

function tilesFor(language: string): PlaceTiles {
	const before = dev ? undefined : known.get(language);
	const tiles = before ?? tilesOfStory(language);
	known.set(language, tiles);
	return tiles;
}

/** Which tiles of places there are. */
export function placeTileSet(language: string): TileSet {
	return tileSet([...tilesFor(language).tiles.values()].map(({ tile }) => tile));
}

/** A tile as the live map loads it; none where there is none. */
export function placeTile(language: string, key: string): PlaceTile | undefined {
	const tile = tilesFor(language).tiles.get(key);
	return (
		tile && {
			features: tile.drawn.flatMap(({ features }) => features),
			behind: Object.fromEntries(tile.behind)
		}
	);
}

/** Places that a drawing shows at the most. */
const mostDrawn = { story: 40, place: 16 };

/** How far from its middle a drawing shows places, CSS pixels to each side. */
const farthest: Point = { x: 700, y: 520 };

/**
 * What a drawing shows of the places in sight of a view: the selected one, and then the most important. What stands
 * behind each is counted as on the live map.
 */
export function placesInSight(
	language: string,
	view: View,
	reach: Point,
	selected: string | undefined
): MapFeature[] {
	const { tiles, byId, rank } = tilesFor(language);
	const extent = extentOf(view, {
		x: Math.min(reach.x, farthest.x),
		y: Math.min(reach.y, farthest.y)
	});
	const level = levelOf(view.zoom);
	const behind = new Map<string, number>();
	const inSight = new Set<Drawn>();
	for (let z = 0; z <= level; z++) {
		for (const tile of tilesIn(extent, z)) {
			const own = tiles.get(keyOf(wrappedTile(tile)));
			for (const each of own?.drawn ?? []) {
				if (overlap(each.place.bounds, extent)) inSight.add(each);
			}
			if (z === level) own?.behind.forEach((count, id) => behind.set(id, count));
		}
	}
	const own = selected === undefined ? undefined : byId.get(selected);
	if (own) inSight.delete(own);
	const rankOf = ({ place }: Drawn) => rank.get(place.id)!;
	const most = own ? mostDrawn.place : mostDrawn.story;
	const shown = [...(own ? [own] : []), ...[...inSight].toSorted((a, b) => rankOf(a) - rankOf(b))];
	return shown
		.slice(0, most)
		.toSorted((a, b) => rankOf(b) - rankOf(a))
		.flatMap(({ place, features }) => withCount(features, behind.get(place.id)));
}

const withCount = (features: MapFeature[], behind: number | undefined): MapFeature[] =>
	behind
		? features.map((feature) => ({ ...feature, properties: { ...feature.properties, behind } }))
		: features;

function extentOf(view: View, { x, y }: Point): Bounds {
	const size = { width: 2 * x, height: 2 * y };
	const topLeft = fromScreen({ x: 0, y: 0 }, view, size);
	const bottomRight = fromScreen({ x: size.width, y: size.height }, view, size);
	return [topLeft.lng, bottomRight.lat, bottomRight.lng, topLeft.lat];
}
