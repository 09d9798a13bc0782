/**
 * Which of many places a map shows at which zoom: the most important first, none so near to another that their
 * numbers could not be read, and never more in a tile than can be told apart. What is not shown yet is counted at
 * the nearest place that is.
 */
import type { LngLat } from './lng-lat';
import { toWorld, worldSize } from './mercator';
import { keyOf, tileAt, type Tile } from './tiles';

/** The room that a mark takes among others, CSS pixels from one to the next at its first zoom. */
const apart = 48;

/** Places that become visible in one tile of a zoom. */
const perTile = 12;

/** From here on all are shown. */
export const lastLevel = 14;

/** At which whole zoom each place is first shown. */
export type Pyramid = {
	/** By a place's id. */
	levels: Map<string, number>;
	/** How many others stand behind a place at a whole zoom, by its id; none for most. */
	behind: (level: number) => Map<string, number>;
};

type Spot = { id: string; position: LngLat };

/** The whole zoom that counts at a camera's zoom. */
export function levelOf(zoom: number): number {
	return Math.max(0, Math.min(lastLevel, Math.floor(zoom)));
}

/** @param spots the most important first */
export function pyramidOf(spots: Spot[]): Pyramid {
	const levels = new Map<string, number>();
	let rest = spots;
	for (let level = 0; rest.length; level++) {
		const grid = gridOf(level);
		for (const spot of spots) if (levels.has(spot.id)) grid.add(spot);
		const inTile = new Map<string, number>();
		rest = rest.filter((spot) => {
			const key = keyOf(tileAt(spot.position, level));
			const count = inTile.get(key) ?? 0;
			if (level < lastLevel && (count >= perTile || grid.isCrowded(spot))) return true;
			levels.set(spot.id, level);
			inTile.set(key, count + 1);
			grid.add(spot);
			return false;
		});
	}
	return { levels, behind: (level) => behindAt(level, spots, levels) };
}

/** Places by the room that they stand in at a level. */
function gridOf(level: number) {
	const scale = (worldSize * 2 ** level) / apart;
	const rooms = new Map<string, { x: number; y: number }[]>();
	const at = ({ position }: Spot) => {
		const { x, y } = toWorld(position);
		return { x: x * scale, y: y * scale };
	};
	return {
		add(spot: Spot) {
			const point = at(spot);
			const key = `${Math.floor(point.x)} ${Math.floor(point.y)}`;
			const own = rooms.get(key) ?? [];
			rooms.set(key, own);
			own.push(point);
		},
		isCrowded(spot: Spot): boolean {
			const { x, y } = at(spot);
			const [column, row] = [Math.floor(x), Math.floor(y)];
			return [-1, 0, 1].some((right) =>
				[-1, 0, 1].some((down) =>
					rooms
						.get(`${column + right} ${row + down}`)
						?.some((other) => Math.hypot(other.x - x, other.y - y) < 1)
				)
			);
		}
	};
}

function behindAt(level: number, spots: Spot[], levels: Map<string, number>): Map<string, number> {
	const shown = new Map<string, Spot[]>();
	for (const spot of spots) {
		if (levels.get(spot.id)! > level) continue;
		const key = keyOf(tileAt(spot.position, level));
		const own = shown.get(key) ?? [];
		shown.set(key, own);
		own.push(spot);
	}
	const counts = new Map<string, number>();
	for (const spot of spots) {
		if (levels.get(spot.id)! <= level) continue;
		const nearest = nearestOf(spot, around(tileAt(spot.position, level)), shown);
		if (nearest) counts.set(nearest, (counts.get(nearest) ?? 0) + 1);
	}
	return counts;
}

/** A tile and those around it. */
const around = ({ z, x, y }: Tile): Tile[] =>
	[-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => ({ z, x: x + right, y: y + down })));

function nearestOf(
	{ position }: Spot,
	tiles: Tile[],
	shown: Map<string, Spot[]>
): string | undefined {
	const here = toWorld(position);
	let nearest: { id?: string; far: number } = { far: Infinity };
	for (const tile of tiles) {
		for (const { id, position } of shown.get(keyOf(tile)) ?? []) {
			const there = toWorld(position);
			const far = Math.hypot(there.x - here.x, there.y - here.y);
			if (far < nearest.far) nearest = { id, far };
		}
	}
	return nearest.id;
}
