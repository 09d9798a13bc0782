/**
 * Records: points beside the story, as many as there are, which no passage tells of; the wells of a region, say, or
 * each incident of a year. Read from `content/records.geojson`: a GeoJSON FeatureCollection (RFC 7946) whose `name`
 * says what they are together and whose `sources` say where they are from, each point with a name and how certain it
 * is.
 */
import * as v from 'valibot';
import type { Position } from 'geojson';
import { hiddenWithin } from './hidden-characters';
import { readJson } from './json';
import { fromIssues, type Problem } from './problems';
import { certainty, only, source, text, type Certainty } from './schema';

const degrees = (least: number, most: number, of: string) => {
	const wrong = `give the ${of} in degrees, ${least} to ${most}`;
	return v.pipe(v.number(wrong), v.minValue(least, wrong), v.maxValue(most, wrong));
};

const record = only({
	type: v.literal('Feature', 'write "Feature"'),
	properties: only({ name: text, certainty }),
	geometry: only({
		type: v.literal(
			'Point',
			'make it a Point: roads and areas belong to the story, in static/geojson/places.geojson'
		),
		coordinates: v.strictTuple(
			[degrees(-180, 180, 'longitude'), degrees(-85, 85, 'latitude')],
			'write [longitude, latitude]'
		)
	})
});

const collection = only({
	type: v.literal('FeatureCollection', 'write "FeatureCollection"'),
	name: text,
	sources: v.pipe(v.array(source, 'list the sources'), v.minLength(1, 'name at least one source')),
	features: v.pipe(v.array(v.unknown(), 'list the records'), v.minLength(1, 'add a record'))
});

/** A record: `[lng, lat]` degrees, its name, and how certain it is. */
export type StoryRecord = { position: Position; name: string; certainty: Certainty };

/** What is said of all records together. */
export type AboutRecords = Omit<v.InferOutput<typeof collection>, 'features' | 'type'>;

/** Problems of single records that are told; somebody who made one mistake made it in each line. */
const mostTold = 20;

/**
 * Reads a file of records.
 *
 * @param file its name, for messages
 */
export function readRecords(
	file: string,
	typed: string
): { about?: AboutRecords; records: StoryRecord[]; problems: Problem[] } {
	const { json, problems: faults } = readJson(file, typed);
	if (faults.length) return { records: [], problems: faults };
	const parsed = v.safeParse(collection, json);
	if (!parsed.success) {
		return { records: [], problems: fromIssues(file, 'top level', parsed.issues) };
	}
	const { name, sources, features } = parsed.output;
	const problems = hiddenWithin(file, 'top level', { name, sources });
	const records: StoryRecord[] = [];
	for (const [index, raw] of features.entries()) {
		const where = `record ${index + 1}`;
		problems.push(...hiddenWithin(file, where, raw));
		const one = v.safeParse(record, raw);
		if (one.success) {
			const { properties, geometry } = one.output;
			records.push({ position: geometry.coordinates, ...properties });
		} else problems.push(...fromIssues(file, where, one.issues));
		if (problems.length > mostTold) break;
	}
	return { about: { name, sources }, records, problems };
}
