/** Which of many balls in space are nearest to each other, without comparing each two. */
import { ballAround, type Ball } from './chords';
import { chordMetres } from './ellipsoid';

type Node = Ball & { halves?: [Node, Node]; indices: number[] };

/** Balls in a node that is not halved again. */
const leafSize = 8;

/**
 * For each ball the indices of the others that are nearest to it by their gap, the nearest first.
 *
 * @param count how many of them
 */
export function nearestBalls(balls: Ball[], count: number): number[][] {
	if (!balls.length) return [];
	const tree = halved(
		balls,
		balls.map((_, index) => index)
	);
	return balls.map((ball, index) => nearestTo(ball, index, balls, tree, count));
}

/** The balls of some indices in a tree, halved across where they lie farthest apart. */
function halved(balls: Ball[], indices: number[]): Node {
	const around = ballAround(indices.map((index) => balls[index]!));
	if (indices.length <= leafSize) return { ...around, indices };
	const spread = ([0, 1, 2] as const).map((axis) => {
		const values = indices.map((index) => balls[index]!.centre[axis]);
		return (
			values.reduce((most, value) => Math.max(most, value), -Infinity) -
			values.reduce((least, value) => Math.min(least, value), Infinity)
		);
	});
	const axis = spread.indexOf(Math.max(...spread)) as 0 | 1 | 2;
	const along = indices.toSorted((a, b) => balls[a]!.centre[axis] - balls[b]!.centre[axis]);
	const middle = along.length >> 1;
	return {
		...around,
		indices: [],
		halves: [halved(balls, along.slice(0, middle)), halved(balls, along.slice(middle))]
	};
}

const gapOf = (a: Ball, b: Ball) => chordMetres(a.centre, b.centre) - a.radius - b.radius;

function nearestTo(ball: Ball, own: number, balls: Ball[], tree: Node, count: number): number[] {
	const found: { index: number; gap: number }[] = [];
	const visit = (node: Node) => {
		if (found.length === count && gapOf(ball, node) > found.at(-1)!.gap) return;
		for (const index of node.indices) {
			if (index === own) continue;
			const gap = gapOf(ball, balls[index]!);
			if (found.length === count && gap >= found.at(-1)!.gap) continue;
			const at = found.findLastIndex((other) => other.gap <= gap) + 1;
			found.splice(at, 0, { index, gap });
			if (found.length > count) found.pop();
		}
		node.halves?.toSorted((a, b) => gapOf(ball, a) - gapOf(ball, b)).forEach(visit);
	};
	visit(tree);
	return found.map(({ index }) => index);
}
