/**
 * Where an exact coast ends and a coarse one goes on. The two differ by up to a kilometre or two, so the
 * coarse one is bent: where it crosses into the exact one's area it is pulled onto the exact one's end, and
 * along the shore from there the pull fades. Both stay within what the coarse one is good for.
 */
import type { Position } from 'geojson';
import { between, crossingAt, together, without, type Area } from '$lib/geo/areas';
import { metresApart } from '$lib/geo/metres-apart';

/** How far from a crossing the coarse coast gives way, metres. */
const fading = 25_000;

/** How far apart two ends may lie and still be the same shore, metres. */
const sameShore = 6_000;

type Pull = { at: Position; by: [lng: number, lat: number] };

type Edge = [Position, Position];
const edgesOf = (area: Area): Edge[] =>
	area.flat().flatMap((ring) => ring.slice(1).map((end, index): Edge => [ring[index]!, end]));

/** Where the rings of an area cross the edge of another, and the same rings with a corner at each crossing. */
function crossings(coast: Area, area: Area): { at: Position[]; coast: Area } {
	const edges = edgesOf(area);
	const at: Position[] = [];
	const cut = coast.map((polygon) =>
		polygon.map((ring) =>
			ring.flatMap((position, index) => {
				const next = ring[index + 1];
				if (!next) return [position];
				const parts = edges.flatMap(([a, b]) => crossingAt(position, next, a, b) ?? []);
				const corners = parts.sort((a, b) => a - b).map((part) => between(position, next, part));
				at.push(...corners);
				return [position, ...corners];
			})
		)
	);
	return { at, coast: cut };
}

/** On the edge of an area, to about a metre. */
const near = 1e-5;

function onEdge([x, y]: Position, edges: Edge[]): boolean {
	return edges.some(([[ax, ay], [bx, by]]) => {
		const length = Math.hypot(bx! - ax!, by! - ay!) || 1;
		const along = ((x! - ax!) * (bx! - ax!) + (y! - ay!) * (by! - ay!)) / length ** 2;
		if (along < -near || along > 1 + near) return false;
		return Math.abs((x! - ax!) * (by! - ay!) - (y! - ay!) * (bx! - ax!)) / length < near;
	});
}

/** Where an exact coast, which ends at the edge of its area, leaves that edge. */
export function endsOf(exact: Area, area: Area): Position[] {
	const edges = edgesOf(area);
	return exact.flat().flatMap((ring) => {
		const open = ring.slice(0, -1);
		return open.filter((position, index) => {
			if (!onEdge(position, edges)) return false;
			const before = open.at(index - 1)!;
			const after = open[(index + 1) % open.length]!;
			return [before, after].some((neighbour) => !onEdge(between(position, neighbour, 0.5), edges));
		});
	});
}

/**
 * A coarse coast, bent so that it meets an exact one at the edge of the exact one's area.
 *
 * @param ends where the exact coast reaches that edge, `[lng, lat]`
 */
export function bent(coarse: Area, area: Area, ends: Position[]): Area {
	const { at, coast } = crossings(coarse, area);
	const nearest = (position: Position, others: Position[]) =>
		others.toSorted((a, b) => metresApart(position, a) - metresApart(position, b))[0];
	const pulls = at.flatMap((crossing): Pull[] => {
		const end = nearest(crossing, ends);
		// Only where each is the other's nearest: another crossing of the same edge is another shore.
		if (!end || nearest(end, at) !== crossing) return [];
		if (metresApart(crossing, end) > sameShore) return [];
		return [{ at: crossing, by: [end[0]! - crossing[0]!, end[1]! - crossing[1]!] }];
	});
	if (!pulls.length) return coast;
	return coast.map((polygon) =>
		polygon.map((ring) =>
			ring.map((position) => {
				const strengths = pulls.map(({ at, by }) => {
					const strength = Math.max(0, 1 - metresApart(position, at) / fading) ** 2;
					return { strength, by };
				});
				const strongest = strengths.reduce((a, b) => (b.strength > a.strength ? b : a));
				const { strength, by } = strongest;
				return [position[0]! + by[0] * strength, position[1]! + by[1] * strength];
			})
		)
	);
}

/** A coarse coast with an exact one in its place inside an area. */
export function joined(coarse: Area, exact: Area, area: Area): Area {
	return together(without(bent(coarse, area, endsOf(exact, area)), area), exact);
}
