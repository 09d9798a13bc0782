/** Reads `static/geojson/places.geojson`: the schema first, then the rules that a schema cannot say. */
import * as v from 'valibot';
import { brokenRules, liesIn, positionCount } from '$lib/geo/rules';
import type { Bounds } from '$lib/geo/lng-lat';
import { wrappedBounds } from '$lib/geo/longitude';
import { hiddenWithin } from './hidden-characters';
import { readJson } from './json';
import { fromIssues, type Problem } from './problems';
import { placeFeature, placesFile, type PlaceFeature } from './schema';

/** The places that are whole, and what is wrong with the others. */
export type RawPlaces = {
	features: PlaceFeature[];
	/** The ids of all places, those that are not whole among them; `undefined` where the file cannot be read. */
	ids: string[] | undefined;
	problems: Problem[];
};

/** Positions that one place may have; and that all may have together, far more than ten thousand places need. */
const mostPositions = { each: 100_000, together: 1_000_000 };

/** The problem of a file whose shapes have more positions together than they may; none of any other. */
export function tooManyPositions(file: string, positions: number, most: number): Problem[] {
	return positions > most
		? [tooMany(file, 'features', 'all shapes together', positions, most)]
		: [];
}

/**
 * @param file its name, for messages
 * @param text the file's text
 * @param maxBounds where every position must lie
 */
export function readPlaces(file: string, text: string, maxBounds: Bounds): RawPlaces {
	const none = { features: [], ids: undefined };
	const { json, problems: faults } = readJson(file, text);
	if (faults.length) return { ...none, problems: faults };
	const collection = v.safeParse(placesFile, json);
	if (!collection.success) {
		return { ...none, problems: fromIssues(file, 'top level', collection.issues) };
	}
	const features: PlaceFeature[] = [];
	const problems = hiddenWithin(file, 'top level', { ...(json as object), features: undefined });
	const seen = new Set<string>();
	let positions = 0;
	collection.output.features.forEach((raw, index) => {
		const place = nameOf(raw, index);
		problems.push(...hiddenWithin(file, place, raw));
		const parsed = v.safeParse(placeFeature, raw);
		if (!parsed.success) {
			problems.push(...fromIssues(file, place, parsed.issues));
			return;
		}
		const feature = parsed.output as PlaceFeature;
		const own = feature.geometry ? positionCount(feature.geometry) : 0;
		positions += own;
		if (own > mostPositions.each) {
			problems.push(tooMany(file, `features, ${place}`, 'one place', own, mostPositions.each));
		} else if (positions <= mostPositions.together)
			problems.push(...featureProblems(file, place, feature, maxBounds));
		if (seen.has(feature.id)) {
			problems.push({
				file,
				where: place,
				expected: 'an id that no other place has',
				found: `"${feature.id}" a second time`,
				fix: 'give one of the two places another id'
			});
		}
		seen.add(feature.id);
		features.push(feature);
	});
	problems.push(...tooManyPositions(file, positions, mostPositions.together));
	const ids = collection.output.features.flatMap((raw) => idOf(raw) ?? []);
	return { features, ids, problems };
}

/** More positions than are drawn or measured in good time. */
function tooMany(file: string, where: string, of: string, found: number, most: number): Problem {
	return {
		file,
		where,
		expected: `at most ${most} positions in ${of}`,
		found: `${found}`,
		fix: 'simplify to what their precision justifies'
	};
}

/** The name of the files that hold all places: `/data/story.geojson`, `/og/story.png`. */
const reserved = 'story';

/** How messages name a feature: its id where it has one, else its position in the file. */
function nameOf(raw: unknown, index: number): string {
	const id = idOf(raw);
	return id ? `feature "${id}"` : `feature ${index + 1}`;
}

function idOf(raw: unknown): string | undefined {
	const id = raw !== null && typeof raw === 'object' && 'id' in raw ? raw.id : undefined;
	return typeof id === 'string' ? id : undefined;
}

function featureProblems(
	file: string,
	place: string,
	{ id, properties, geometry }: PlaceFeature,
	maxBounds: Bounds
): Problem[] {
	const problems: Problem[] = [];
	const report = (where: string, expected: string, found: string, fix: string) =>
		problems.push({ file, where: `${place}, ${where}`, expected, found, fix });
	if (id === reserved) {
		report(
			'id',
			`an id other than "${reserved}", which the whole story's downloads have`,
			`"${id}"`,
			'give the place another id'
		);
	}
	if (properties.id !== id) {
		report(
			'properties.id',
			`"${id}", the feature’s id`,
			`"${properties.id}"`,
			'write the same id twice'
		);
	}
	if (geometry) {
		for (const rule of brokenRules(geometry, maxBounds)) {
			report(rule.where, rule.expected, rule.found, rule.fix);
		}
		if (geometry.type.endsWith('Point') && properties.certainty !== 'certain') {
			report(
				'geometry',
				'an area or a line for a place that is not certain',
				geometry.type,
				'draw the area or the road that the text supports, or write null and say why in the note'
			);
		}
	}
	if (!liesIn(maxBounds, properties.labelPoint)) {
		report(
			'properties.labelPoint',
			`[lng, lat] inside the story's maxBounds [${wrappedBounds(maxBounds).join(', ')}]`,
			`[${properties.labelPoint.join(', ')}]`,
			'write longitude before latitude'
		);
	}
	const count = geometry && geometry.type.startsWith('Multi') ? partCount(geometry) : 1;
	if (properties.parts && properties.parts.length !== count) {
		report(
			'properties.parts',
			`${count} entries, one for each part`,
			`${properties.parts.length}`,
			'list each part of the geometry once, in its order'
		);
	}
	return problems;
}

function partCount(geometry: NonNullable<PlaceFeature['geometry']>): number {
	return 'coordinates' in geometry ? geometry.coordinates.length : 1;
}
