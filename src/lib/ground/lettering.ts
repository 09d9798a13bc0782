/** Which names are set on a story's ground: gathered from all that has some, and dealt out to its tiles. */
import type { Position } from 'geojson';
import { inArea } from '$lib/geo/areas';
import { wrapped } from '$lib/geo/longitude';
import { metresApart } from '$lib/geo/metres-apart';
import { keyOf, pointIn, tileBounds, toGrid, wrappedTile, type Tile } from '$lib/geo/tiles';
import { alongLines, shieldsAlong } from './along-lines';
import type { Amendments } from './amendments';
import type { Gathered } from './gather';
import { folded, isLettered, namesOf, once, ranked, spreadOut, type Label } from './labels';
import type { World } from './natural-earth';
import { firstTiles, lastZoom, type StoryReach } from './reach';
import { extent, firstZoom, type TileLayers } from './schema';

/** Everything that is lettered on a story's ground, each name once. */
export function labelsOf(
	story: StoryReach,
	amendments: Amendments,
	world: World,
	{ labels: archived, lines }: Gathered
): Label[] {
	const towns = world.labels.filter(({ properties }) => properties.rank !== undefined);
	const added = amendments.additions.flatMap(({ layer, geometry, properties }): Label[] =>
		layer === 'labels' && geometry.type === 'Point'
			? [{ position: geometry.coordinates, properties }]
			: []
	);
	const country = (position: Position) =>
		towns.reduce<{ label?: Label; metres: number }>(
			(nearest, label) => {
				const metres = metresApart(position, label.position);
				return metres < nearest.metres ? { label, metres } : nearest;
			},
			{ metres: 60_000 }
		).label?.country;
	const named = [...lines.values()];
	const zooms = {
		first: Math.max(firstTiles(story), firstZoom('labels', 'shield')!),
		last: lastZoom(story)
	};
	const found = [
		...ranked(archived, towns),
		...alongLines(named.filter(({ line }) => line.kind !== 'shield')),
		...shieldsAlong(named, zooms, country),
		...world.labels
	];
	const all = once([...added, ...found.filter((label) => !isLeftOut(label, amendments))]);
	const own = new Map<string, StoryReach['places']>();
	for (const place of story.places) {
		const name = folded(place.name);
		own.set(name, [...(own.get(name) ?? []), place]);
	}
	return all.filter((label) => !isOfStory(label, own));
}

/** Whether an editor has taken a name out. */
function isLeftOut({ position, properties }: Label, { omissions }: Amendments): boolean {
	const [lng, lat] = position as [number, number];
	return omissions.some(
		({ area, layers, kinds }) =>
			layers.includes('labels') &&
			(!kinds || kinds.includes(properties.kind)) &&
			inArea(area, [wrapped(lng), lat])
	);
}

/** Whether a name is one that the story letters itself; `own` are its places by name. */
function isOfStory(label: Label, own: Map<string, StoryReach['places']>): boolean {
	if (label.properties.kind === 'country') return false;
	const places = namesOf(label).flatMap((name) => own.get(name) ?? []);
	return places.some(({ bounds: [west, south, east, north] }) => {
		const margin = 0.05;
		const [lng, lat] = label.position as [number, number];
		return (
			lng > west - margin && lng < east + margin && lat > south - margin && lat < north + margin
		);
	});
}

/** All labels that tiles of a zoom hold. */
export function labelsAt(labels: Label[], z: number): Label[] {
	const lettered = labels.filter((label) => isLettered(label, z));
	const isTown = ({ properties }: Label) => properties.rank !== undefined;
	return [...lettered.filter((label) => !isTown(label)), ...spreadOut(lettered.filter(isTown), z)];
}

/** By how much of a tile's side a label may lie beyond its edge and still be looked at: numbers are rounded. */
const edge = 1e-6;

/** Labels by the tiles of a zoom that they lie in or at the very edge of, on this turn around the world. */
export function dealtOut(labels: Label[], z: number): Map<string, Label[]> {
	const tiles = new Map<string, Label[]>();
	for (const label of labels) {
		const [lng, lat] = label.position as [number, number];
		const { x, y } = toGrid({ lng, lat }, z);
		const keys = [-edge, edge].flatMap((right) =>
			[-edge, edge].map((down) =>
				keyOf(wrappedTile({ z, x: Math.floor(x + right), y: Math.floor(y + down) }))
			)
		);
		for (const key of new Set(keys)) {
			const own = tiles.get(key) ?? [];
			tiles.set(key, own);
			own.push(label);
		}
	}
	return tiles;
}

/** The labels that lie in a tile. */
export function labelsIn(dealt: Map<string, Label[]>, tile: Tile): TileLayers['labels'] {
	const [west, south, east, north] = tileBounds(tile);
	return (dealt.get(keyOf(wrappedTile(tile))) ?? []).flatMap(({ position, properties }) => {
		// On whichever turn around the world the tile is.
		const lng = position[0]! - 360 * Math.round((position[0]! - (west + east) / 2) / 360);
		const lat = position[1]!;
		if (lng < west || lng >= east || lat <= south || lat > north) return [];
		return [{ type: 1 as const, geometry: [[pointOf(tile, [lng, lat])]], properties }];
	});
}

function pointOf(tile: Tile, position: Position): [number, number] {
	const { x, y } = pointIn(tile, position, extent);
	return [x, y];
}
