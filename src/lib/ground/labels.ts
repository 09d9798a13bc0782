/**
 * The names on the ground: each kept once, ranked, and spread out.
 */
import type { Position } from 'geojson';
import type { Point } from '$lib/geo/lng-lat';
import { toWorld, worldSize } from '$lib/geo/mercator';
import { metresApart } from '$lib/geo/metres-apart';
import { rankZoom, usualRank, type Rank } from './rank';
import { firstZoom, type Properties } from './schema';

/** A name at its point, `[lng, lat]`. */
export type Label = {
	position: Position;
	properties: Properties;
	/** People who live there, where that is known. */
	population?: number;
	/** The country it is in, ISO 3166-1, two letters. */
	country?: string;
	/** The only zoom of tiles that it is for; without one, all from its kind's first on. */
	zoom?: number;
};

/** A name without accents and case, to compare by. */
export function folded(name: string): string {
	return name
		.normalize('NFD')
		.replace(/[\p{M}\p{P}\s]/gu, '')
		.toLowerCase();
}

/** All names that something goes by, to compare by: one source has it in other letters than another. */
export function namesOf({ properties }: Label): string[] {
	const names = Object.entries(properties).filter(([key]) => /^name(:|$)/.test(key));
	return [...new Set(names.map(([, name]) => folded(String(name))))];
}

/** Kinds that are settlements, which one source calls a town and another a village. */
const settlements = new Set(['city', 'town', 'village', 'hamlet', 'quarter']);

/** Within this many metres two labels with one name are the same thing. */
const sameThing: Record<string, number> = { street: 900, river: 4000, lake: 1500, sea: 60_000 };

/**
 * Keeps each name once: of two for the same thing the one that comes first.
 *
 * @param labels the best first
 */
export function once(labels: Label[]): Label[] {
	const kept = new Map<string, Label[]>();
	return labels.filter((label) => {
		const { kind } = label.properties;
		if (kind === 'shield') return true;
		const keys = namesOf(label).map(
			(name) => `${settlements.has(kind) ? 'settlement' : kind} ${name}`
		);
		const same = keys.flatMap((key) => kept.get(key) ?? []);
		const reach = sameThing[kind] ?? (settlements.has(kind) ? 12_000 : 3000);
		if (same.some(({ position }) => metresApart(position, label.position) < reach)) return false;
		for (const key of keys) kept.set(key, [...(kept.get(key) ?? []), label]);
		return true;
	});
}

/** Settlements with their rank: by how many live there, where a source of the same name says so. */
export function ranked(labels: Label[], towns: Label[]): Label[] {
	const byName = new Map<string, Label[]>();
	for (const town of towns) {
		const name = folded(String(town.properties.name));
		byName.set(name, [...(byName.get(name) ?? []), town]);
	}
	return labels.map((label) => {
		const usual = usualRank[label.properties.kind];
		if (usual === undefined) return label;
		const known = namesOf(label)
			.flatMap((name) => byName.get(name) ?? [])
			.find(({ position }) => metresApart(position, label.position) < 15_000);
		const rank = (known?.properties.rank as Rank | undefined) ?? usual;
		return { ...label, properties: { ...label.properties, rank }, population: known?.population };
	});
}

/** Whether tiles of a zoom hold a label. */
export function isLettered({ properties, zoom }: Label, z: number): boolean {
	if (zoom !== undefined) return zoom === z;
	const { kind, rank } = properties;
	const first = rank === undefined ? firstZoom('labels', kind) : rankZoom[rank as Rank];
	return first !== undefined && z >= first;
}

/** Room that a town's dot and name take among those of others, CSS pixels to each side. */
const townRoom = { x: 64, y: 15 };

/** Zooms of tiles at which towns have a dot beside their name. */
const dotted = 10;

/** Leaves out towns that would stand on more important ones, the most important first. */
export function spreadOut(towns: Label[], z: number): Label[] {
	if (z > dotted) return towns;
	const sorted = towns.toSorted(
		(a, b) =>
			Number(a.properties.rank) - Number(b.properties.rank) ||
			(b.population ?? 0) - (a.population ?? 0) ||
			String(a.properties.name).localeCompare(String(b.properties.name), 'en')
	);
	const scale = worldSize * 2 ** z;
	const set: Label[] = [];
	/** Those that are set, by the room that they stand in: only neighbours can be in each other's way. */
	const rooms = new Map<string, Point[]>();
	for (const label of sorted) {
		const [lng, lat] = label.position as [number, number];
		const { x, y } = toWorld({ lng, lat });
		const at = { x: x * scale, y: y * scale };
		const [column, row] = [Math.floor(at.x / townRoom.x), Math.floor(at.y / townRoom.y)];
		const crowded = [-1, 0, 1].some((right) =>
			[-1, 0, 1].some((down) =>
				rooms
					.get(`${column + right} ${row + down}`)
					?.some(
						(other) =>
							Math.abs(at.x - other.x) < townRoom.x && Math.abs(at.y - other.y) < townRoom.y
					)
			)
		);
		if (crowded) continue;
		set.push(label);
		const key = `${column} ${row}`;
		rooms.set(key, [...(rooms.get(key) ?? []), at]);
	}
	return set;
}
