/** Which tiles there are, written so short that a page can carry it. */
import type { Tile } from './tiles';

/** A run of tiles in one row: the row, its first and its last column. */
type Run = [y: number, first: number, last: number];

/** Tiles by zoom, each zoom's as runs, rows from the north down. */
export type TileSet = Record<string, Run[]>;

/** Writes a set of tiles; which order they come in, and how often, does not matter. */
export function tileSet(tiles: Tile[]): TileSet {
	const set: TileSet = {};
	const sorted = tiles.toSorted((a, b) => a.z - b.z || a.y - b.y || a.x - b.x);
	for (const { z, x, y } of sorted) {
		const runs = (set[z] ??= []);
		const run = runs.at(-1);
		if (run && run[0] === y && x <= run[2] + 1) run[2] = x;
		else runs.push([y, x, x]);
	}
	return set;
}

/** Whether a tile is in a set. */
export function hasTile(set: TileSet, { z, x, y }: Tile): boolean {
	return (set[z] ?? []).some(([row, first, last]) => row === y && x >= first && x <= last);
}

/** All tiles of a set, by zoom and row. */
export function tilesOf(set: TileSet): Tile[] {
	return Object.entries(set).flatMap(([z, runs]) =>
		runs.flatMap(([y, first, last]) =>
			Array.from({ length: last - first + 1 }, (_, index) => ({
				z: Number(z),
				x: first + index,
				y
			}))
		)
	);
}
