/** Lines and rings, taken apart and put together. */
import type { Position } from 'geojson';
import { signedSize, type Area } from '$lib/geo/areas';
import type { TileFeature } from './schema';

/** The stretches of a ring or line that are left without the edges which `isCut` names. */
export function pieceRings(
	ring: Position[],
	isCut: (a: Position, b: Position) => boolean
): Position[][] {
	const parts: Position[][] = [];
	let part: Position[] = [];
	for (let index = 1; index < ring.length; index++) {
		const [a, b] = [ring[index - 1]!, ring[index]!];
		if (isCut(a, b)) {
			if (part.length > 1) parts.push(part);
			part = [];
			continue;
		}
		if (!part.length) part.push(a);
		part.push(b);
	}
	if (part.length > 1) parts.push(part);
	return parts;
}

/** The rings of a tile's feature as polygons: an outer ring is wound clockwise on the screen. */
export function tilePolygons({ geometry }: TileFeature): Area {
	const area: Area = [];
	for (const ring of geometry) {
		if (ring.length < 4) continue;
		const size = signedSize(ring);
		if (size === 0) continue;
		const outer = area.length === 0 || Math.sign(size) === Math.sign(signedSize(area[0]![0]!));
		if (outer) area.push([ring]);
		else area.at(-1)!.push(ring);
	}
	return area;
}

/** Joins lines that meet end to end, in the order given. */
export function chained(lines: Position[][]): Position[][] {
	const key = (position: Position) => `${position[0]!.toFixed(6)} ${position[1]!.toFixed(6)}`;
	const open = lines
		.filter((line) => line.length > 1)
		.map((line) => ({ line, first: key(line[0]!), last: key(line.at(-1)!) }));
	const chains: Position[][] = [];
	while (open.length) {
		let { line: chain, first: head, last: tail } = open.shift()!;
		for (let grown = true; grown;) {
			grown = false;
			for (const [index, { line, first, last }] of open.entries()) {
				if (first === tail) [chain, tail] = [[...chain, ...line.slice(1)], last];
				else if (last === tail) [chain, tail] = [[...chain, ...line.toReversed().slice(1)], first];
				else if (last === head) [chain, head] = [[...line, ...chain.slice(1)], first];
				else if (first === head) [chain, head] = [[...line.toReversed(), ...chain.slice(1)], last];
				else continue;
				open.splice(index, 1);
				grown = true;
				break;
			}
		}
		chains.push(chain);
	}
	return chains;
}
