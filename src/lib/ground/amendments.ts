/**
 * What an editor changes of the ground: areas in which something is left out, because it came after the
 * story or is wrong, and features that are added. Each with a reason, which readers are shown.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import * as v from 'valibot';
import type { Area } from '$lib/geo/areas';
import { piecesOf } from '$lib/geo/pieces';
import { positionCount } from '$lib/geo/rules';
import { position } from '$lib/story/geometry-schema';
import { hiddenWithin } from '$lib/story/hidden-characters';
import { readJson } from '$lib/story/json';
import { tooManyPositions } from '$lib/story/places';
import { fromIssues, StoryError } from '$lib/story/problems';
import { text } from '$lib/story/schema';
import { groundDate, type GroundPart } from './manifest';
import { firstZoom, groundLayers, kinds, type GroundLayer, type Properties } from './schema';

/** Positions that all changes may have together: each is cut out of the ground or joined to it. */
const mostPositions = 100_000;

/** The file, from the story's folder. */
export const amendmentsFile = 'content/ground.geojson';

const layer = v.picklist(groundLayers, `use one of: ${groundLayers.join(', ')}`);

/** A position on the earth. */
const placed = v.pipe(
	position,
	v.check(
		([lng, lat]) => Math.abs(lng!) <= 180 && Math.abs(lat!) <= 90,
		'give [lng, lat] in degrees, -180 to 180 and -90 to 90'
	)
);
const line = v.pipe(v.array(placed), v.minLength(2, 'a line needs two positions or more'));
const ring = v.pipe(v.array(placed), v.minLength(4, 'a ring needs four positions or more'));
const geometry = v.variant(
	'type',
	[
		v.object({ type: v.literal('Point'), coordinates: placed }),
		v.object({ type: v.literal('LineString'), coordinates: line }),
		v.object({ type: v.literal('MultiLineString'), coordinates: v.array(line) }),
		v.object({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
		v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) })
	],
	'use Point, LineString, Polygon, or the Multi form of a line or a polygon'
);

const feature = v.object(
	{
		type: v.literal('Feature', 'write a GeoJSON Feature'),
		geometry,
		properties: v.objectWithRest(
			{
				reason: v.pipe(v.string('say why: readers are shown it'), v.trim(), v.nonEmpty('say why')),
				leaveOut: v.optional(v.array(layer, 'list the layers to leave out')),
				/** Only features of these kinds; all, where none are named. */
				kinds: v.optional(v.array(text, 'list the kinds')),
				add: v.optional(layer),
				kind: v.optional(text),
				source: v.optional(text),
				licence: v.optional(text),
				credit: v.optional(v.array(text, 'list whom to credit')),
				date: v.optional(groundDate),
				precision: v.optional(text)
			},
			v.union([v.string(), v.number(), v.boolean()], 'write a text, a number, true or false'),
			'give properties, and in them a reason'
		)
	},
	'write a GeoJSON Feature'
);

const file = v.object(
	{
		type: v.literal('FeatureCollection', 'write a GeoJSON FeatureCollection'),
		features: v.array(feature, 'list the features')
	},
	'write a GeoJSON FeatureCollection'
);

/** Something left out of an area. */
export type Omission = { area: Area; layers: GroundLayer[]; kinds?: string[]; reason: string };

/** Something added. */
type Addition = {
	layer: GroundLayer;
	geometry: Geometry;
	properties: Properties;
	reason: string;
	part?: Omit<GroundPart, 'zooms'>;
};

/** All changes of a ground. */
export type Amendments = { omissions: Omission[]; additions: Addition[]; reasons: string[] };

export const noAmendments: Amendments = { omissions: [], additions: [], reasons: [] };

/** Properties that are about the amendment and not about what is drawn. */
const bookkeeping = [
	...['reason', 'leaveOut', 'kinds', 'add', 'source', 'licence', 'credit', 'date', 'precision']
];

/**
 * Reads the file.
 *
 * @throws {StoryError} with every problem of it
 */
export function readAmendments(content: string): Amendments {
	const problem = (where: string, expected: string, found: string, fix: string) => ({
		...{ file: amendmentsFile, where, expected, found, fix }
	});
	const { json, problems: faults } = readJson(amendmentsFile, content);
	if (faults.length) throw new StoryError(faults);
	const hidden = hiddenWithin(amendmentsFile, 'top level', json);
	const parsed = v.safeParse(file, json);
	if (!parsed.success) {
		throw new StoryError([...hidden, ...fromIssues(amendmentsFile, 'top level', parsed.issues)]);
	}
	const { features } = parsed.output;
	const positions = features.reduce((sum, { geometry }) => sum + positionCount(geometry), 0);
	const problems = features.flatMap(({ properties, geometry }, index) => {
		const where = `feature ${index + 1}`;
		const { add, kind = '', leaveOut, source, licence } = properties;
		if (!add === !leaveOut) {
			const found = add ? 'both' : 'neither';
			return [problem(where, '"add" or "leaveOut"', found, 'say what the feature does')];
		}
		if (leaveOut && !piecesOf(geometry).polygons.length) {
			const fix = 'draw the area in which something is left out';
			return [problem(`${where}, geometry`, 'a Polygon', geometry.type, fix)];
		}
		if (!add) return [];
		const known = Object.keys(kinds[add]);
		if (firstZoom(add, kind) === undefined) {
			const expected = `a kind of "${add}": ${known.join(', ')}`;
			return [problem(`${where}, kind`, expected, kind || 'none', 'write one of them')];
		}
		if (!source || !licence) {
			const fix = 'say where it is from, and on what terms';
			return [problem(where, '"source" and "licence"', 'not both', fix)];
		}
		return [];
	});
	problems.unshift(...hidden, ...tooManyPositions(amendmentsFile, positions, mostPositions));
	if (problems.length) throw new StoryError(problems);
	return amendmentsOf(parsed.output as unknown as FeatureCollection);
}

function amendmentsOf({ features }: FeatureCollection): Amendments {
	const own = features as Feature<Geometry, Record<string, unknown>>[];
	return {
		omissions: own.flatMap(({ geometry, properties }) =>
			properties.leaveOut
				? [
						{
							area: piecesOf(geometry).polygons,
							layers: properties.leaveOut as GroundLayer[],
							kinds: properties.kinds as string[] | undefined,
							reason: properties.reason as string
						}
					]
				: []
		),
		additions: own.flatMap(({ geometry, properties }) =>
			properties.add ? [additionOf(geometry, properties)] : []
		),
		reasons: [...new Set(own.map(({ properties }) => properties.reason as string))]
	};
}

function additionOf(geometry: Geometry, properties: Record<string, unknown>): Addition {
	const drawn = Object.entries(properties).filter(([name]) => !bookkeeping.includes(name));
	const { reason, source, licence, credit = [], date, precision } = properties;
	return {
		layer: properties.add as GroundLayer,
		geometry,
		properties: Object.fromEntries(drawn) as Properties,
		reason: reason as string,
		part: {
			about: reason as string,
			source: source as string,
			licence: licence as string,
			credit: credit as string[],
			date: date as string | undefined,
			precision: precision as string | undefined
		}
	};
}
