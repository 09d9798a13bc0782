/** Reads the ground's files and checks them. Runs at build, never in a browser. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { MapFeature } from '$lib/cartography/evaluate';
import { groundFiles } from '$lib/cartography/ground';
import { fromIssues, StoryError, type Problem } from '$lib/story/problems';

const text = v.pipe(v.string('write some text'), v.nonEmpty('write some text'));

/** A file of the ground: features, and foreign members that say what they are and whose. */
const groundFile = v.object({
	type: v.literal('FeatureCollection', 'write a GeoJSON FeatureCollection'),
	about: text,
	source: text,
	licence: text,
	/** Whom the licence asks to credit on the map. */
	credit: v.array(text, 'list whom to credit on the map, nobody as []'),
	precision: text,
	drawn: v.boolean('say whether it is drawn by hand: true or false'),
	features: v.array(
		v.looseObject({
			type: v.literal('Feature', 'write a GeoJSON Feature'),
			properties: v.record(v.string(), v.unknown(), 'give properties, at least {}'),
			geometry: v.looseObject({ type: text }, 'give a geometry')
		}),
		'list the features'
	)
});

/** What a file of the ground says about itself. */
export type GroundSource = Pick<
	v.InferOutput<typeof groundFile>,
	'about' | 'source' | 'licence' | 'credit' | 'precision' | 'drawn'
>;

type GroundFile = GroundSource & { features: MapFeature[] };

const fileOf = (name: string) => `static/geojson/ground/${name}.geojson`;

/** A file, or what is wrong with it. */
function read(name: string, root: string): GroundFile | Problem[] {
	const file = fileOf(name);
	const path = join(root, file);
	const problem = (expected: string, found: string, fix: string) => [
		{ file, where: 'top level', expected, found, fix }
	];
	if (!existsSync(path)) return problem('a file', 'none', 'put it back: the map draws it');
	let json: unknown;
	try {
		json = JSON.parse(readFileSync(path, 'utf8'));
	} catch (error) {
		return problem('JSON', 'something that is not JSON', (error as SyntaxError).message);
	}
	if (Array.isArray(json)) {
		return problem('a GeoJSON FeatureCollection', 'an array', 'put it into one, as its "features"');
	}
	const parsed = v.safeParse(groundFile, json);
	return parsed.success
		? (parsed.output as unknown as GroundFile)
		: fromIssues(file, 'top level', parsed.issues);
}

/**
 * Every file of the ground by its name, from the bottom up.
 *
 * @throws {StoryError} with every problem of every file
 */
function readAll(root: string): [name: string, file: GroundFile][] {
	const all = groundFiles.map((name) => [name, read(name, root)] as const);
	const problems = all.flatMap(([, file]) => (Array.isArray(file) ? file : []));
	if (problems.length) throw new StoryError(problems);
	return all.map(([name, file]) => [name, file as GroundFile]);
}

/**
 * What each file of the ground says about itself, from the bottom up.
 *
 * @throws {StoryError} with every problem of every file
 */
export function groundSources(root = process.cwd()): GroundSource[] {
	return readAll(root).map(([, { about, source, licence, credit, precision, drawn }]) => ({
		about,
		source,
		licence,
		credit,
		precision,
		drawn
	}));
}

/** The features of each file of the ground. */
export function groundFeatures(root = process.cwd()): Record<string, MapFeature[]> {
	return Object.fromEntries(readAll(root).map(([name, { features }]) => [name, features]));
}

/** Whom the ground's licences ask to credit, each once. */
export function groundCredit(root = process.cwd()): string {
	return [...new Set(groundSources(root).flatMap(({ credit }) => credit))].join(', ');
}
