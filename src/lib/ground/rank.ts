/** How important a town is on a map: 1 is a metropolis, 6 a village. */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6;

const least: [people: number, rank: Rank][] = [
	[1_000_000, 1],
	[300_000, 2],
	[80_000, 3],
	[30_000, 4],
	[8_000, 5]
];

/** A town's rank by how many live there; a capital is at least of the second. */
export function rankOf(population: number, capital: boolean): Rank {
	const rank = least.find(([people]) => population >= people)?.[1] ?? 6;
	return capital && rank > 2 ? 2 : rank;
}

/** What a settlement counts as where nobody says how many live there. */
export const usualRank: Record<string, Rank> = { city: 3, town: 5, village: 6 };

/** The first zoom of tiles that hold a town of a rank. */
export const rankZoom: Record<Rank, number> = { 1: 3, 2: 4, 3: 6, 4: 7, 5: 9, 6: 10 };
