/**
 * What an editor changes of the ground: areas in which something is left out, because it came after the
 * story or is wrong, and features that are added. Each with a reason, which readers are shown.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import * as v from 'valibot';
import type { Area } from '$lib/geo/areas';
import { piecesOf } from '$lib/geo/pieces';
import { fromIssues, StoryError } from '$lib/story/problems';
import { groundDate, type GroundPart } from './manifest';
import { firstZoom, groundLayers, kinds, type GroundLayer, type Properties } from './schema';

/** The file, from the story's folder. */
export const amendmentsFile = 'content/ground.geojson';

const text = v.pipe(v.string('write some text'), v.nonEmpty('write some text'));
const layer = v.picklist(groundLayers, `use one of: ${groundLayers.join(', ')}`);

const position = v.pipe(
	v.array(v.number('use numbers in degrees')),
	v.minLength(2, 'give a position [lng, lat]')
);
const line = v.pipe(v.array(position), v.minLength(2, 'a line needs two positions or more'));
const ring = v.pipe(v.array(position), v.minLength(4, 'a ring needs four positions or more'));
const geometry = v.variant(
	'type',
	[
		v.object({ type: v.literal('Point'), coordinates: position }),
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
		properties: v.looseObject(
			{
				reason: v.pipe(v.string('say why: readers are shown it'), v.nonEmpty('say why')),
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
	let json: unknown;
	try {
		json = JSON.parse(content.replace(/^\ufeff/, ''));
	} catch (error) {
		const { message } = error as SyntaxError;
		throw new StoryError([problem('top level', 'JSON', 'something that is not JSON', message)]);
	}
	const parsed = v.safeParse(file, json);
	if (!parsed.success) throw new StoryError(fromIssues(amendmentsFile, 'top level', parsed.issues));
	const problems = parsed.output.features.flatMap(({ properties, geometry }, index) => {
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
