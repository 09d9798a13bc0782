/** The way along a great circle, to be drawn on a map. */
import type { Position } from 'geojson';

/** Degrees of a great circle between two points that are drawn: finer no bend is seen. */
const stepDegrees = 1;

const inRadians = (degrees: number) => (degrees * Math.PI) / 180;
const inDegrees = (radians: number) => (radians * 180) / Math.PI;

function onSphere([lng, lat]: Position): [x: number, y: number, z: number] {
	const [along, up] = [inRadians(lng!), inRadians(lat!)];
	return [Math.cos(up) * Math.cos(along), Math.cos(up) * Math.sin(along), Math.sin(up)];
}

/**
 * The shortest way from one `[lng, lat]` position to another, as points on it. Longitudes go on beyond 180 or
 * −180 where it crosses the antimeridian, counted from the first position.
 */
export function greatCircle(from: Position, to: Position): Position[] {
	const [a, b] = [onSphere(from), onSphere(to)];
	const angle = Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
	const count = Math.max(1, Math.ceil(inDegrees(angle) / stepDegrees));
	const inner = Array.from({ length: count - 1 }, (_, index): Position => {
		const part = (index + 1) / count;
		const [before, after] = [Math.sin((1 - part) * angle), Math.sin(part * angle)];
		const [x, y, z] = a.map((value, axis) => before * value + after * b[axis]!) as typeof a;
		return [inDegrees(Math.atan2(y, x)), inDegrees(Math.atan2(z, Math.hypot(x, y)))];
	});
	let beside = from[0]!;
	return [from, ...inner, to].map(([lng, lat]) => {
		beside = lng! + 360 * Math.round((beside - lng!) / 360);
		return [beside, lat!];
	});
}
