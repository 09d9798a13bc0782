import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { farthestPair, nearestPair } from '$lib/geo/chord-pairs';
import { chordsOf } from '$lib/geo/chords';
import { chordMetres, toCartesian } from '$lib/geo/ellipsoid';

const chords = (...coordinates: Position[]) => chordsOf({ type: 'LineString', coordinates });

/** A winding line of so many chords, each less than a kilometre. */
const winding = (lng: number, lat: number, turns: number, size: number): Position[] =>
	Array.from({ length: 41 }, (_, index) => {
		const angle = (turns * 2 * Math.PI * index) / 40;
		const reach = (size * (index + 4)) / 44;
		return [lng + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
	});

const edges = (line: Position[]) => line.slice(1).map((to, index) => [line[index]!, to] as const);

test.each([
	['far apart', winding(0, 0, 2, 0.01), winding(0.2, 0.1, 3, 0.02)],
	['close by', winding(0, 0, 1, 0.02), winding(0.03, 0.01, 2, 0.015)],
	['one around the other', winding(0, 0, 1.1, 0.03), winding(0.002, 0.001, 3, 0.002)],
	['large and small', winding(1, 60, 0.6, 0.05), winding(1.01, 60.04, 5, 0.004)],
	['backwards', winding(0, 0, 1, 0.02).toReversed(), winding(0.03, -0.02, 2, 0.02).toReversed()]
])('two lines of many chords, %s: as of each two of them by themselves', (_, one, other) => {
	const [a, b] = [chords(...one), chords(...other)];
	expect(a.groups.length).toBeGreaterThan(3);
	const each = edges(one).flatMap((here) =>
		edges(other).map((there) => nearestPair(chords(...here), chords(...there)).metres)
	);
	const nearest = nearestPair(a, b);
	expect(nearest.metres).toBeCloseTo(Math.min(...each), 6);
	expect(chordMetres(nearest.from, nearest.to)).toBeCloseTo(nearest.metres, 6);

	const ends = one.flatMap((from) =>
		other.map((to) => chordMetres(toCartesian(from), toCartesian(to)))
	);
	const farthest = farthestPair(a, b);
	expect(farthest.metres).toBeCloseTo(Math.max(...ends), 6);
	expect(chordMetres(farthest.from, farthest.to)).toBeCloseTo(farthest.metres, 6);
});

/** Near the equator a thousandth of a degree is 111.32 m of longitude, and 110.57 m of latitude. */
test.each<[string, Position[], Position[], number]>([
	[
		'cross',
		[
			[0, -0.001],
			[0, 0.001]
		],
		[
			[-0.001, 0],
			[0.001, 0]
		],
		0
	],
	[
		'side by side',
		[
			[0, 0],
			[0.002, 0]
		],
		[
			[0.001, 0.001],
			[0.003, 0.001]
		],
		110.57
	],
	[
		'one behind the other',
		[
			[0, 0],
			[0.001, 0]
		],
		[
			[0.002, 0],
			[0.003, 0]
		],
		111.32
	],
	[
		'one before the other',
		[
			[0.002, 0],
			[0.003, 0]
		],
		[
			[0, 0],
			[0.001, 0]
		],
		111.32
	],
	[
		'a T, its foot away',
		[
			[0, 0],
			[0, 0.002]
		],
		[
			[0.001, 0.001],
			[0.003, 0.001]
		],
		111.32
	],
	[
		'a T upside down',
		[
			[0.001, 0.001],
			[0.003, 0.001]
		],
		[
			[0, 0],
			[0, 0.002]
		],
		111.32
	],
	[
		'a point above',
		[
			[0.001, 0.001],
			[0.001, 0.001]
		],
		[
			[0, 0],
			[0.002, 0]
		],
		110.57
	],
	[
		'above a point',
		[
			[0, 0],
			[0.002, 0]
		],
		[
			[0.001, 0.001],
			[0.001, 0.001]
		],
		110.57
	],
	[
		'two points',
		[
			[0, 0],
			[0, 0]
		],
		[
			[0.001, 0],
			[0.001, 0]
		],
		111.32
	],
	[
		'askew, beyond an end',
		[
			[0, 0],
			[0.001, 0.001]
		],
		[
			[0.002, 0.001],
			[0.003, 0]
		],
		111.32
	]
])('two chords: %s', (_, one, other, metres) => {
	expect(nearestPair(chords(...one), chords(...other)).metres).toBeCloseTo(metres, 1);
});
