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
	const open = lines.filter((line) => line.length > 1);
	const chains: Position[][] = [];
	while (open.length) {
		let chain = open.shift()!;
		for (let grown = true; grown;) {
			grown = false;
			const [head, tail] = [key(chain[0]!), key(chain.at(-1)!)];
			for (const [index, line] of open.entries()) {
				const [first, last] = [key(line[0]!), key(line.at(-1)!)];
				if (first === tail) chain = [...chain, ...line.slice(1)];
				else if (last === tail) chain = [...chain, ...line.toReversed().slice(1)];
				else if (last === head) chain = [...line, ...chain.slice(1)];
				else if (first === head) chain = [...line.toReversed(), ...chain.slice(1)];
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
