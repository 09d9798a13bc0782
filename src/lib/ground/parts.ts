/** The parts of a ground, for its manifest. */
import { keyOf, type Tile } from '$lib/geo/tiles';
import type { Amendments } from './amendments';
import type { Gathered } from './gather';
import type { GroundPart } from './manifest';
import { worldSources } from './natural-earth';
import { overviewZoom } from './reach';

/**
 * What a ground is made of, and in which zooms each part is.
 *
 * @param tiles all that were cut
 */
export function partsOf(
	{ additions }: Amendments,
	tiles: Tile[],
	gathered: Gathered
): GroundPart[] {
	const zooms = (has: (tile: Tile) => boolean): [number, number] | undefined => {
		const all = tiles.filter(has).map(({ z }) => z);
		return all.length ? [Math.min(...all), Math.max(...all)] : undefined;
	};
	const isArchived = (tile: Tile) => gathered.tiles.get(keyOf(tile)) !== undefined;
	const parts: GroundPart[] = [];
	const add = (part: Omit<GroundPart, 'zooms'>, at: [number, number] | undefined) => {
		if (!at) return;
		const same = parts.find((each) => each.source === part.source && each.about === part.about);
		if (!same) parts.push({ ...part, zooms: at });
	};
	if (gathered.part) add(gathered.part, zooms(isArchived));
	for (const { part } of additions)
		if (part)
			add(
				part,
				zooms(() => true)
			);
	const coarse = (tile: Tile) => !gathered.hasSea || tile.z <= overviewZoom || !isArchived(tile);
	add(worldSources.naturalEarth, zooms(coarse));
	// Also beside an archive's own names, and for how important those are.
	add(
		worldSources.geoNames,
		zooms(() => true)
	);
	return parts;
}
