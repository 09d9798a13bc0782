import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { metresPerPixel, toWorld } from '$lib/geo/mercator';
import type { NamedLine } from '$lib/ground/archive-schema';
import { metresApart } from '$lib/geo/metres-apart';
import { alongLines, shieldsAlong } from '$lib/ground/along-lines';
import { folded, isLettered, once, ranked, spreadOut, type Label } from '$lib/ground/labels';
import { chained } from '$lib/ground/rings';
import { rankOf, rankZoom } from '$lib/ground/rank';
import { shieldFor } from '$lib/ground/shields';

const kilometre = 1 / 111.32;

/** A label some kilometres north of the equator's middle. */
const label = (kind: string, name: string, north = 0, more: Partial<Label> = {}): Label => ({
	position: [0, north * kilometre],
	properties: { kind, name },
	...more
});

const namesOf = (labels: Label[]) => labels.map(({ properties }) => properties.name);

test('names are compared without accents, case, spaces and points', () => {
	expect(folded('Saint-Étienne')).toBe(folded('SAINT ETIENNE'));
	expect(folded('Łódź')).not.toBe(folded('Lodz'));
	expect(folded('موروني')).toBe('موروني');
});

describe('of two names for the same thing', () => {
	test('the first is kept', () => {
		const first = label('town', 'Moroni', 0, { population: 1 });
		expect(once([first, label('town', 'MORONI', 5)])).toEqual([first]);
	});

	test.each([
		['a town and a village of one name', 'town', 'village', 5, 1],
		['a town and its quarter of one name', 'city', 'quarter', 11, 1],
		['two towns of one name, far apart', 'town', 'town', 13, 2],
		['pieces of one street', 'street', 'street', 0.8, 1],
		['two streets of one name', 'street', 'street', 1, 2],
		['stretches of a river', 'river', 'river', 3.9, 1],
		['a river’s next stretch', 'river', 'river', 4.1, 2],
		['a lake at both ends', 'lake', 'lake', 1.4, 1],
		['the sea, named twice', 'sea', 'sea', 59, 1],
		['a station and a town', 'station', 'town', 0, 2],
		['a station at two of its platforms', 'station', 'station', 2.9, 1]
	])('%s, %s and %s %d km apart: %d', (_, one, other, apart, kept) => {
		expect(once([label(one, 'Name'), label(other, 'Name', apart)])).toHaveLength(kept);
	});

	test('shields are kept: a road has many', () => {
		const shield: Label = { position: [0, 0], properties: { kind: 'shield', ref: 'A1' }, zoom: 9 };
		expect(once([shield, shield])).toHaveLength(2);
	});

	test('whatever there is, what is kept is kept again, and the first always', () => {
		const any = fc
			.record({
				kind: fc.constantFrom('town', 'village', 'street', 'lake'),
				name: fc.constantFrom('a', 'b', 'Á'),
				north: fc.double({ min: 0, max: 40, noNaN: true })
			})
			.map(({ kind, name, north }) => label(kind, name, north));
		fc.assert(
			fc.property(fc.array(any, { minLength: 1, maxLength: 20 }), (all) => {
				const kept = once(all);
				expect(kept[0]).toBe(all[0]);
				expect(once(kept)).toEqual(kept);
			})
		);
	});
});

describe('ranked settlements', () => {
	const known = label('city', 'Moroni', 0, { population: 111_326 });
	known.properties.rank = 2;

	test('have the rank and the people of the town of their name nearby', () => {
		const [town] = ranked([label('town', 'MORONI', 10)], [known]);
		expect(town).toMatchObject({
			properties: { kind: 'town', name: 'MORONI', rank: 2 },
			population: 111_326
		});
	});

	test.each([
		['of another name', label('town', 'Mitsamiouli', 1), 5],
		['of that name but far away', label('village', 'Moroni', 16), 6],
		['that is called a city', label('city', 'Mutsamudu', 40), 3]
	])('have the usual one of their kind where they are one %s', (_, settlement, rank) => {
		const [found] = ranked([settlement], [known]);
		expect(found!.properties.rank).toBe(rank);
		expect(found!.population).toBeUndefined();
	});

	test('are no quarters, hamlets or lakes', () => {
		const others = ['quarter', 'hamlet', 'lake', 'station'].map((kind) => label(kind, 'Moroni'));
		expect(ranked(others, [known])).toEqual(others);
	});
});

test.each([
	[2_500_000, false, 1],
	[300_000, false, 2],
	[111_326, true, 2],
	[900, true, 2],
	[1_000_000, true, 1],
	[80_000, false, 3],
	[29_999, false, 5],
	[100, false, 6]
])('%d people, capital %s: rank %d', (people, capital, rank) => {
	expect(rankOf(people, capital)).toBe(rank);
});

describe('which tiles hold a label', () => {
	test('a ranked town’s come from its rank’s zoom on', () => {
		const town: Label = { position: [0, 0], properties: { kind: 'town', name: 'T', rank: 4 } };
		expect([rankZoom[4] - 1, rankZoom[4], 14].map((z) => isLettered(town, z))).toEqual([
			...[false, true, true]
		]);
	});

	test('others come from their kind’s zoom on', () => {
		expect([13, 14].map((z) => isLettered(label('street', 'S'), z))).toEqual([false, true]);
		expect(isLettered(label('nothing that is known', 'S'), 14)).toBe(false);
	});

	test('one of a single zoom is in no other', () => {
		const shield: Label = { position: [0, 0], properties: { kind: 'shield' }, zoom: 9 };
		expect([8, 9, 10].map((z) => isLettered(shield, z))).toEqual([false, true, false]);
	});
});

describe('towns are spread out', () => {
	const town = fc
		.record({
			lng: fc.double({ min: 0, max: 4, noNaN: true }),
			lat: fc.double({ min: 50, max: 52, noNaN: true }),
			rank: fc.integer({ min: 1, max: 6 }),
			population: fc.option(fc.nat(1_000_000), { nil: undefined }),
			name: fc.string({ minLength: 1, maxLength: 5 })
		})
		.map(({ lng, lat, rank, population, name }): Label => {
			return { position: [lng, lat], properties: { kind: 'town', name, rank }, population };
		});

	test('no two stand on each other, and who is left out stands on a more important one', () => {
		const screen = ({ position: [lng, lat] }: Label, z: number) => {
			const { x, y } = toWorld({ lng: lng!, lat: lat! });
			return { x: x * 512 * 2 ** z, y: y * 512 * 2 ** z };
		};
		const touch = (a: Label, b: Label, z: number) => {
			const [one, other] = [screen(a, z), screen(b, z)];
			return Math.abs(one.x - other.x) < 64 && Math.abs(one.y - other.y) < 15;
		};
		fc.assert(
			fc.property(
				fc.array(town, { maxLength: 25 }),
				fc.integer({ min: 3, max: 10 }),
				(towns, z) => {
					const kept = spreadOut(towns, z);
					kept.forEach((one, index) => {
						for (const other of kept.slice(index + 1)) expect(touch(one, other, z)).toBe(false);
					});
					for (const left of towns.filter((each) => !kept.includes(each))) {
						const over = kept.filter((other) => touch(left, other, z));
						const { rank } = left.properties;
						expect(over.some(({ properties }) => properties.rank! <= rank!)).toBe(true);
					}
				}
			)
		);
	});

	test('of the same rank the one with more people stands', () => {
		const near = (name: string, population?: number): Label => ({
			position: [1, 50],
			properties: { kind: 'town', name, rank: 4 },
			population
		});
		expect(namesOf(spreadOut([near('a'), near('b', 10), near('c', 20)], 8))).toEqual(['c']);
	});

	test('close up all stand', () => {
		const [one, other] = [label('town', 'a'), label('town', 'b')];
		expect(spreadOut([one, other], 11)).toEqual([one, other]);
	});
});

describe('lines that meet', () => {
	test('become one, whichever way each of them runs', () => {
		const line: Position[] = [
			[0, 0],
			[1, 0],
			[2, 1],
			[3, 1],
			[4, 0]
		];
		const pieces = [line.slice(0, 2), line.slice(1, 4), line.slice(3)];
		fc.assert(
			fc.property(
				fc.shuffledSubarray(pieces, { minLength: 3 }),
				fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
				(order, turned) => {
					const lines = order.map((piece, index) => (turned[index] ? piece.toReversed() : piece));
					const [chain, ...more] = chained(lines);
					expect(more).toEqual([]);
					expect([line, line.toReversed()]).toContainEqual(chain);
				}
			)
		);
	});

	test('and others stay as they are', () => {
		const apart: Position[][] = [
			[
				[0, 0],
				[1, 0]
			],
			[
				[1, 1],
				[2, 1]
			]
		];
		expect(chained([...apart, [[5, 5]]])).toEqual(apart);
	});
});

const named = (
	kind: NamedLine['kind'],
	name: string,
	lines: Position[][],
	properties: Record<string, string> = { name }
) => ({ line: { kind, name, properties }, lines });

describe('names along lines', () => {
	/** A straight line of some metres from the middle of the world, in degrees clockwise from east. */
	const straight = (metres: number, clockwise: number): Position[] => {
		const turn = (clockwise * Math.PI) / 180;
		const length = metres / 111_320;
		return [
			[0, 0],
			[length * Math.cos(turn), -length * Math.sin(turn)]
		];
	};

	test('are never upside down, and turned as the line runs', () => {
		for (let clockwise = -180; clockwise <= 180; clockwise += 0.5) {
			const street = named('street', 'Name', [straight(2000, clockwise)]);
			const rotate = Number(alongLines([street])[0]!.properties.rotate);
			expect(Math.abs(rotate)).toBeLessThanOrEqual(90);
			const turns = (rotate - clockwise) / 180;
			expect(Math.abs(turns - Math.round(turns)) * 180).toBeLessThanOrEqual(0.51);
		}
	});

	test('stand in the middle of the longest straight stretch', () => {
		const bend: Position[] = [...straight(500, 0), [500 / 111_320, 2000 / 111_320]];
		const [{ position, properties }] = alongLines([named('river', 'Name', [bend])]) as [Label];
		expect(metresApart(position, [500 / 111_320, 1000 / 111_320])).toBeLessThan(1);
		expect(properties).toMatchObject({ kind: 'river', name: 'Name', rotate: 90 });
	});

	test('fit from the zoom at which there is room for all of their letters', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 10, max: 20_000, noNaN: true }),
				fc.string({ minLength: 1, maxLength: 40 }),
				(metres, name) => {
					const [found] = alongLines([named('street', name, [straight(metres, 0)])]);
					const wide = name.length * 5.6 + 8;
					const room = (zoom: number) => metres / metresPerPixel(0, zoom);
					// A hair's breadth on either side is not what is meant here.
					for (let zoom = 11; zoom <= 17; zoom++) {
						fc.pre(Math.abs(room(zoom) / wide - 1) > 0.01);
					}
					if (!found) {
						expect(room(17)).toBeLessThan(wide);
						return;
					}
					const fits = Number(found.properties.fits);
					expect(room(fits)).toBeGreaterThanOrEqual(wide);
					if (fits > 11) expect(room(fits - 1)).toBeLessThan(wide);
				}
			)
		);
	});

	test('come longest first', () => {
		const labels = alongLines([
			named('street', 'short', [straight(300, 0)]),
			named('street', 'long', [straight(3000, 0)])
		]);
		expect(namesOf(labels)).toEqual(['long', 'short']);
	});

	test('are set once along pieces that only together are long enough', () => {
		const pieces = [0, 1, 2].map((index): Position[] => [
			[index * 0.0004, 0],
			[(index + 1) * 0.0004, 0]
		]);
		const name = 'A street with a long name';
		expect(alongLines([named('street', name, [pieces[0]!])])).toEqual([]);
		expect(namesOf(alongLines([named('street', name, pieces)]))).toEqual([name]);
	});
});

describe('shields along roads', () => {
	/** A road in pieces of about 100 metres to the east. */
	const road = (ref: string, kind: string, lat = 50) =>
		named(
			'shield',
			ref,
			Array.from({ length: 400 }, (_, index): Position[] =>
				[0, 1, 2].map((step) => [(index + step / 2) * 0.0014, lat])
			),
			{ ref, network: '', class: kind }
		);
	const zooms = { first: 7, last: 14 };
	const nowhere = () => undefined;

	test('are as far apart as a screen asks, at each zoom anew', () => {
		const roads = [
			road('A1', 'motorway'),
			road('N2', 'trunk', 50.0005),
			road('D3', 'primary', 50.001)
		];
		const labels = shieldsAlong(roads, zooms, nowhere);
		for (let zoom = zooms.first; zoom <= zooms.last; zoom++) {
			const here = labels.filter((each) => each.zoom === zoom);
			expect(here.length).toBeGreaterThan(0);
			here.forEach((one, index) => {
				for (const other of here.slice(index + 1)) {
					const gap = metresApart(one.position, other.position) / metresPerPixel(50, zoom);
					const same = one.properties.ref === other.properties.ref;
					expect(gap).toBeGreaterThanOrEqual((same ? 260 : 70) * 0.99);
				}
			});
		}
	});

	test('begin at a zoom of their kind of road', () => {
		const firstOf = (kind: string) =>
			Math.min(...shieldsAlong([road('X', kind)], zooms, nowhere).map(({ zoom }) => zoom!));
		expect(['motorway', 'trunk', 'primary', 'main'].map(firstOf)).toEqual([7, 9, 12, 12]);
	});

	test('of the more important road come first where there is not room for both', () => {
		const labels = shieldsAlong([road('N2', 'trunk'), road('A1', 'motorway')], zooms, nowhere);
		const at = labels.filter(({ zoom }) => zoom === 9).map(({ properties }) => properties.ref);
		expect(at[0]).toBe('A1');
	});

	test('have the field of their country, and streets none', () => {
		const [shield] = shieldsAlong([road('A16', 'motorway')], zooms, () => 'FR');
		expect(shield!.properties).toEqual({ kind: 'shield', ref: 'A16', shield: 'blue' });
		const street = named('street', 'S', road('S', 'street').lines);
		expect(shieldsAlong([street], zooms, () => 'FR')).toEqual([]);
	});
});

test.each([
	['A16', '', 'FR', 'blue'],
	['N1', '', 'FR', 'red'],
	['M20', '', 'GB', 'blue'],
	['A20', '', 'GB', 'green'],
	['SS1', '', 'IT', 'blue'],
	['A1', '', 'IT', 'green'],
	['RN2', '', 'KM', 'plain'],
	['A16', '', undefined, 'plain'],
	['66', '', 'US', 'plain'],
	['A20', 'gb-trunk', 'FR', 'green'],
	['95', 'US:I', undefined, 'blue'],
	['95', 'US:I:Express', undefined, 'plain'],
	['E15', 'e-road', undefined, 'green']
])('the shield of %s, network “%s” in %s is %s', (ref, network, country, shield) => {
	expect(shieldFor(ref, network, country)).toBe(shield);
});
