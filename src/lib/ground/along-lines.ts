/**
 * Names along streets and rivers, and shields along roads. Each stands at one point of its line, turned as the
 * line runs there: so the live map and the drawing set it alike.
 */
import type { Position } from 'geojson';
import { metresPerPixel } from '$lib/geo/mercator';
import { degreeMetres, metresApart } from '$lib/geo/metres-apart';
import { simplified } from '$lib/geo/simplify';
import type { NamedLine } from './archive-schema';
import type { Label } from './labels';
import { chained } from './rings';
import { shieldFor } from './shields';

/** Letters may leave a street's line by this much, metres. */
const astray = 6;

/** How wide a name is, CSS pixels: 11 pixel letters, of which two are about as wide as high. */
const nameWidth = (name: string) => name.length * 5.6 + 8;

/** The longest straight stretch of some lines: its middle, its turn in degrees clockwise and its length. */
function straightest(
	lines: Position[][]
): { at: Position; rotate: number; metres: number } | undefined {
	let best: { at: Position; rotate: number; metres: number } | undefined;
	for (const line of chained(lines)) {
		const tolerance = astray / degreeMetres;
		const { coordinates } = simplified({ type: 'LineString', coordinates: line }, tolerance);
		for (let index = 1; index < coordinates.length; index++) {
			const [a, b] = [coordinates[index - 1]!, coordinates[index]!];
			const metres = metresApart(a, b);
			if (best && metres <= best.metres) continue;
			const at = [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];
			const east = (b[0]! - a[0]!) * Math.cos((at[1]! * Math.PI) / 180);
			const turn = (-Math.atan2(b[1]! - a[1]!, east) * 180) / Math.PI;
			const upright = turn > 90 ? turn - 180 : turn <= -90 ? turn + 180 : turn;
			best = { at, rotate: Math.round(upright), metres };
		}
	}
	return best;
}

/** Zooms at which names along lines may first be set. */
const lettering = { first: 11, last: 17 };

/**
 * Names along streets and rivers, the longest stretches first. `fits` is the zoom from which a stretch has
 * room for its name; one that never has is left out.
 */
export function alongLines(named: { line: NamedLine; lines: Position[][] }[]): Label[] {
	const labels = named.flatMap(({ line: { kind, name, properties }, lines }) => {
		const stretch = straightest(lines);
		if (!stretch) return [];
		const { at, rotate, metres } = stretch;
		for (let fits = lettering.first; fits <= lettering.last; fits++) {
			if (metres / metresPerPixel(at[1]!, fits) < nameWidth(name)) continue;
			return [{ position: at, metres, properties: { kind, ...properties, rotate, fits } }];
		}
		return [];
	});
	return labels
		.toSorted((a, b) => b.metres - a.metres)
		.map(({ position, properties }) => ({ position, properties }));
}

/** CSS pixels between two shields: of the same road, and of two. */
const shieldGaps = { same: 260, other: 70 };

/** Which roads are numbered at which zoom of tiles. */
const shieldZoom: Record<string, number> = { motorway: 7, trunk: 9, primary: 12, main: 12 };

/**
 * Shields along numbered roads, spread out anew for each zoom.
 *
 * @param country the country at a position, ISO 3166-1, two letters
 */
export function shieldsAlong(
	named: { line: NamedLine; lines: Position[][] }[],
	zooms: { first: number; last: number },
	country: (position: Position) => string | undefined
): Label[] {
	const roads = named
		.filter(({ line }) => line.kind === 'shield')
		.toSorted(
			(a, b) =>
				shieldZoom[a.line.properties.class!]! - shieldZoom[b.line.properties.class!]! ||
				a.line.name.localeCompare(b.line.name, 'en')
		);
	const labels: Label[] = [];
	for (let zoom = zooms.first; zoom <= zooms.last; zoom++) {
		const set: { name: string; at: Position }[] = [];
		for (const { line, lines } of roads) {
			if (zoom < (shieldZoom[line.properties.class!] ?? Infinity)) continue;
			const { ref = '', network = '' } = line.properties;
			for (const at of candidates(lines)) {
				const pixel = metresPerPixel(at[1]!, zoom);
				const crowded = set.some(
					({ name, at: other }) =>
						metresApart(at, other) / pixel <
						(name === line.name ? shieldGaps.same : shieldGaps.other)
				);
				if (crowded) continue;
				set.push({ name: line.name, at });
				const shield = shieldFor(ref, network, country(at));
				labels.push({ position: at, properties: { kind: 'shield', ref, shield }, zoom });
			}
		}
	}
	return labels;
}

/** Places along lines where a shield could stand: the middle of each stretch. */
function candidates(lines: Position[][]): Position[] {
	return lines.flatMap((line) => {
		const middle = line[Math.floor(line.length / 2)];
		return middle ? [middle] : [];
	});
}
