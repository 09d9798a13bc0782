/**
 * Made-up stories of any length, to measure with: places around the world, a passage each. The same seed makes the
 * same bytes, on every machine.
 */

/** The two content files of a story. */
export type MadeUpStory = { markdown: string; places: string };

type Position = [lng: number, lat: number];
type Geometry = { type: 'Point' | 'LineString' | 'Polygon'; coordinates: unknown };

/** A number from 0 up to 1, another one each time. */
type Random = () => number;

/** Mulberry32 by Tommy Ettinger, public domain: small, and the same wherever numbers are IEEE 754. */
function seeded(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const beginnings =
	'Al Bel Cor Dar El Fen Gal Hol Is Jor Kel Lor Mar Nor Or Pel Ros Sel Tor Ver'.split(' ');
const middles = 'a ban de el fi gor ha in ka li mo ne or pa ra si ta u va wen'.split(' ');
const ends =
	'burg dale field ford ham holm land mere minster mouth port stead ton vik ville wick'.split(' ');
const pointKinds = ['bridge', 'mill', 'station', 'lighthouse', 'market hall', 'chapel'];
const lineKinds = ['road', 'quay', 'canal', 'railway', 'ridge path'];
const areaKinds = ['quarter', 'harbour', 'forest', 'marsh', 'airfield', 'common'];
const firstNames =
	'Ada Boris Chen Dalia Emeka Farah Goran Hana Ivo Jia Kofi Lena Mato Nour Olga Pilar'.split(' ');
const roles = ['a fisher', 'a nurse', 'a teacher', 'a driver', 'a mayor', 'a clerk', 'an engineer'];
const deeds = [
	'the water stood at the doors',
	'the lights went out before midnight',
	'a column of lorries waited until dawn',
	'the bells were rung for an hour',
	'two boats were pulled ashore',
	'nobody was let through'
];

/** How much of the world the places are spread over, degrees: seas and poles have few stories. */
const spread = { lng: 178, south: -52, north: 66 };

/** Where towns are that stories return to: places lie around these. */
function townsOf(count: number, random: Random): Position[] {
	return Array.from({ length: Math.ceil(Math.sqrt(count)) }, () => [
		(random() * 2 - 1) * spread.lng,
		spread.south + random() * (spread.north - spread.south)
	]);
}

const rounded = (degrees: number) => Number(degrees.toFixed(5));
const at = ([lng, lat]: Position, east: number, north: number): Position => [
	rounded(lng + east),
	rounded(lat + north)
];

/** A bent line to the east of a position. */
function lineFrom(start: Position, random: Random): Position[] {
	return Array.from({ length: 6 }, (_, step) =>
		at(start, step * 0.008, (random() - 0.5) * 0.01 + step * 0.002)
	);
}

/** A ring around a position, counter-clockwise. */
function ringAround(middle: Position, random: Random): Position[] {
	const corners = 9;
	const ring = Array.from({ length: corners }, (_, corner) => {
		const angle = (corner / corners) * 2 * Math.PI;
		const radius = 0.01 + random() * 0.01;
		return at(middle, Math.cos(angle) * radius, Math.sin(angle) * radius);
	});
	return [...ring, ring[0]!];
}

const oneOf = <T>(choices: readonly T[], random: Random): T =>
	choices[Math.floor(random() * choices.length)]!;

type MadeUpPlace = { id: string; name: string; feature: object };

/** A third each are points, lines and areas; one in five is a setting, and one in forty the text does not locate. */
function placeOf(index: number, towns: Position[], random: Random): MadeUpPlace {
	const town = oneOf(towns, random);
	const middle = at(town, (random() - 0.5) * 1.6, (random() - 0.5) * 1.2);
	const word = oneOf(beginnings, random) + oneOf(middles, random) + oneOf(ends, random);
	const shape = index % 3;
	const located = index % 40 !== 39;
	const kind = oneOf([pointKinds, lineKinds, areaKinds][shape]!, random);
	const line = lineFrom(middle, random);
	const geometries: Geometry[] = [
		{ type: 'Point', coordinates: middle },
		{ type: 'LineString', coordinates: line },
		{ type: 'Polygon', coordinates: [ringAround(middle, random)] }
	];
	const certainty =
		located && shape === 0 ? 'certain' : oneOf(['certain', 'less-certain', 'uncertain'], random);
	const id = `p${index + 1}`;
	const name = `${word} ${kind}`;
	return {
		id,
		name,
		feature: {
			type: 'Feature',
			id,
			properties: {
				id,
				name,
				nameInText: `the ${kind} of ${word}`,
				role: index % 5 === 4 || !located ? 'setting' : 'scene',
				certainty,
				precisionMetres: [30, 100, 300][shape],
				basis: ['measured', 'fitted', 'drawn'][shape],
				supports: `A ${kind} in or near ${word}, and no more.`,
				note: `This place is made up: its ${kind} was put where a number fell.`,
				...(index % 4 === 0 && { unknown: 'Whether there is such a place at all.' }),
				sources: [{ label: 'Made up, to measure with', licence: 'CC0 1.0' }],
				labelPoint: shape === 1 ? line[3] : middle
			},
			geometry: located ? geometries[shape]! : null
		}
	};
}

/** A day of the two years that a made-up story takes, as EDTF; one in seven passages has none. */
function whenOf(index: number, count: number, random: Random): string | undefined {
	if (index % 7 === 6) return undefined;
	const day = new Date(Date.UTC(2023, 0, 1) + Math.floor((index / count) * 730) * 86_400_000);
	const date = day.toISOString().slice(0, 10);
	const hour = String(Math.floor(random() * 24)).padStart(2, '0');
	return [`${date}`, `${date}T${hour}:00`, `${date}~`][index % 3];
}

type Voice = { name: string; role: string };

function passageOf(index: number, places: MadeUpPlace[], voices: Voice[], random: Random): string {
	const place = places[index]!;
	const { name, role } = voices[Math.floor(random() * voices.length)]!;
	const isReply = index % 10 === 5;
	const before = index % 4 === 3 ? places[index - 1] : undefined;
	const words = isReply
		? `“Not so at [${place.name}](#${place.id}),” ${name} answered. “There ${oneOf(deeds, random)}.”`
		: `“At [${place.name}](#${place.id})${before ? `, as at [${before.name}](#${before.id}),` : ''} ${oneOf(deeds, random)}, and ${oneOf(deeds, random)} on the day after.”`;
	const when = whenOf(index, places.length, random);
	return [
		...(index % 25 === 0 ? [`Made-up chapter ${index / 25 + 1} goes on elsewhere.`, ''] : []),
		`> ${words}`,
		'>',
		`> - id: q${index + 1}`,
		`> - said by: ${name}, ${role}`,
		...(when ? [`> - when: ${when}`] : []),
		...(isReply ? [`> - answers: q${index}`] : []),
		''
	].join('\n');
}

/**
 * Makes records up beside a story, around the same towns.
 *
 * @param count how many, one or more
 * @param seed the same one makes the same records
 * @returns a file of records, see `src/lib/story/records.ts`
 */
export function madeUpRecords(count: number, seed: number): string {
	const random = seeded(seed);
	const towns = townsOf(count, random);
	const features = Array.from({ length: count }, (_, index) => {
		// The sum of two has more near the town than far from it.
		const off = () => (random() + random() - 1) * 2;
		const feature = {
			type: 'Feature',
			properties: {
				name: `${oneOf(beginnings, random)}${oneOf(middles, random)}${oneOf(ends, random)} ${oneOf(pointKinds, random)} ${index + 1}`,
				certainty: oneOf(['certain', 'less-certain', 'uncertain'], random)
			},
			geometry: { type: 'Point', coordinates: at(oneOf(towns, random), off(), off()) }
		};
		return `\t\t${JSON.stringify(feature)}`;
	});
	return (
		`{\n\t"type": "FeatureCollection",\n\t"name": "Made-up landmarks",\n` +
		`\t"sources": [{ "label": "Made up, to measure with", "licence": "CC0 1.0" }],\n` +
		`\t"features": [\n${features.join(',\n')}\n\t]\n}\n`
	);
}

/**
 * Makes a story up.
 *
 * @param count how many places it has, one or more
 * @param seed the same one makes the same story
 */
export function madeUpStory(count: number, seed: number): MadeUpStory {
	const random = seeded(seed);
	const towns = townsOf(count, random);
	const places = Array.from({ length: count }, (_, index) => placeOf(index, towns, random));
	const voices = Array.from({ length: Math.ceil(2 * Math.sqrt(count)) }, (_, index) => ({
		name: `${oneOf(firstNames, random)} ${oneOf(beginnings, random)}${oneOf(ends, random)} ${index + 1}`,
		role: oneOf(roles, random)
	}));
	const markdown = `---
title: A made-up story of ${count} places
standfirst: >-
  Nothing in this story happened. It was made up by npm run story:generate, with the seed ${seed}, to see how the
  map fares with ${count} places.
language: en
maxBounds: [-180, -84, 180, 84]
updated: 2026-01-01
article:
  headline: An Article That Nobody Wrote
  author: Nobody
  publication: The Made-up Gazette
  url: https://example.org/made-up
  language: en
  date: '2025-01-15'
---

${places.map((_, index) => passageOf(index, places, voices, random)).join('\n')}`;
	const features = places.map(({ feature }) => `\t\t${JSON.stringify(feature)}`).join(',\n');
	return {
		markdown,
		places: `{\n\t"type": "FeatureCollection",\n\t"features": [\n${features}\n\t]\n}\n`
	};
}
