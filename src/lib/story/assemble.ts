/** Makes a {@link Story} of the two content files, or says everything that stands in its way. */
import * as v from 'valibot';
import { boundsOf, union } from '$lib/geo/bounds';
import { quotable } from '$lib/geo/coordinates';
import { distanceUp } from '$lib/geo/distance-up';
import type { Bounds } from '$lib/geo/lng-lat';
import { representativePointOf, reachFrom } from '$lib/geo/representative-point';
import { readMarkdown, type RawPassage, type RawStory } from './markdown';
import { readPlaces } from './places';
import { fromIssues, StoryError, type Problem } from './problems';
import { passageMatter, storyMatter, type PlaceFeature } from './schema';
import type { MapFeatures, Passage, Place, Section, Speaker, Story } from './story';
import { textFragment } from './text-fragment';
import { wordsText } from './words-text';
import { missingNames, type Names } from './names';
import { parseWhen, whenGrammar } from './when';

/** The names of the two content files, from the project's root. */
export const storyFile = 'content/story.md';
export const placesFile = 'static/geojson/places.geojson';

/** The text of the two content files. */
export type Content = { markdown: string; places: string };

/** While the front matter is not readable there is no world to hold positions against. */
const anywhere: Bounds = [-180, -90, 180, 90];

/** The content once it is valid. */
export type Assembled = {
	story: Story;
	/** What the map draws. */
	features: MapFeatures;
	/** The places as the file gives them, in the order of the story's. */
	places: PlaceFeature[];
};

/**
 * Parses, checks and joins the content.
 *
 * @throws {StoryError} with every problem found in either file
 */
export function assemble(content: Content): Assembled {
	const raw = readMarkdown(storyFile, content.markdown);
	const matter = v.safeParse(storyMatter, raw.matter ?? {});
	const problems = [...raw.problems];
	if (!matter.success) problems.push(...fromIssues(storyFile, 'front matter', matter.issues));
	const maxBounds = matter.success ? matter.output.maxBounds : anywhere;
	const places = readPlaces(placesFile, content.places, maxBounds);
	problems.push(...places.problems);

	const passages = raw.sections.flatMap((section) =>
		'passage' in section ? readPassage(section.passage, problems) : []
	);
	problems.push(...linkProblems(raw, passages, places.features));
	if (matter.success)
		problems.push(...nameProblems(matter.output.names, passages, places.features));
	if (problems.length || !matter.success) throw new StoryError(problems);

	const numbers = numberScenes(passages, places.features);
	const inOrder = inStoryOrder(places.features, numbers);
	return {
		story: {
			...matter.output,
			originalLanguage: matter.output.language,
			sections: sectionsOf(raw, passages),
			passages: passages.map((passage) =>
				finish(passage, passages, numbers, matter.output.article.url)
			),
			places: placesOf(inOrder, numbers),
			bounds: union(
				places.features
					.filter(({ properties }) => properties.role === 'scene')
					.map(({ geometry, properties }) => boundsOf(geometry, properties.labelPoint))
			)
		},
		features: mapFeatures(places.features, numbers),
		places: inOrder
	};
}

/** A passage whose list is valid, before it knows of its neighbours. */
type ReadPassage = Omit<Passage, 'answeredBy' | 'numbers' | 'href'> & { line: number };

function readPassage({ line, inlines, matter }: RawPassage, problems: Problem[]): ReadPassage[] {
	const where = `passage at line ${line}`;
	const parsed = v.safeParse(passageMatter, matter);
	if (!parsed.success) {
		problems.push(...fromIssues(storyFile, where, parsed.issues));
		return [];
	}
	const { id, saidBy, speaker, toldTo, when: typed, answers } = parsed.output;
	const when = typed === undefined ? undefined : parseWhen(typed);
	if (typed !== undefined && !when) {
		problems.push({
			file: storyFile,
			where: `${where}, when`,
			expected: whenGrammar,
			found: `"${typed}"`,
			fix: 'write for example "about 2015-05-05T08:00, year inferred"'
		});
	}
	const places = [...new Set(inlines.flatMap(({ place }) => place ?? []))];
	return [
		{
			id,
			inlines,
			speaker: { ...speakerOf(saidBy), kind: speaker },
			toldTo,
			when,
			answers,
			places,
			line
		}
	];
}

/** "Name, what the person is": the first comma parts the two. */
function speakerOf(saidBy: string): Omit<Speaker, 'kind'> {
	const comma = saidBy.indexOf(',');
	return comma < 0
		? { name: saidBy }
		: { name: saidBy.slice(0, comma).trim(), role: saidBy.slice(comma + 1).trim() };
}

/** Names said to be in another language that are not there: a slip of the pen, or left from another story. */
function nameProblems(names: Names, passages: ReadPassage[], features: PlaceFeature[]): Problem[] {
	const texts = [
		...passages.flatMap(({ speaker, toldTo }) => [speaker.name, speaker.role, toldTo]),
		...features.flatMap(({ properties: { note, sources } }) => [
			note,
			...sources.flatMap(({ label, licence }) => [label, licence])
		])
	].filter((text) => text !== undefined);
	return missingNames(names, texts).map(({ language, name }) => ({
		file: storyFile,
		where: `front matter, names.${language}`,
		expected: 'names that stand in a note, a credit or a source',
		found: `"${name}"`,
		fix: 'correct its spelling, or take it out'
	}));
}

/** Links that lead nowhere, ids given twice, places that no passage mentions. */
function linkProblems(raw: RawStory, passages: ReadPassage[], features: PlaceFeature[]): Problem[] {
	const problems: Problem[] = [];
	const report = (file: string, where: string, expected: string, found: string, fix: string) =>
		problems.push({ file, where, expected, found, fix });
	const known = new Set(features.map(({ id }) => id));
	for (const section of raw.sections) {
		const { inlines, line } =
			'passage' in section ? section.passage : { inlines: section.prose, line: section.line };
		for (const { place } of inlines) {
			if (place === undefined || known.has(place)) continue;
			report(
				storyFile,
				`line ${line}`,
				`the id of a place in ${placesFile}: ${[...known].join(', ')}`,
				`#${place}`,
				'correct the link, or add the place'
			);
		}
	}
	const ids = new Set<string>();
	for (const { id, line } of passages) {
		if (ids.has(id)) {
			report(
				storyFile,
				`passage at line ${line}`,
				'an id that no other passage has',
				`"${id}" a second time`,
				'give one of the two another id'
			);
		}
		ids.add(id);
	}
	for (const { answers, line } of passages) {
		for (const answer of answers.filter((id) => !ids.has(id))) {
			report(
				storyFile,
				`passage at line ${line}, answers`,
				`the id of a passage: ${[...ids].join(', ')}`,
				`"${answer}"`,
				'correct the id'
			);
		}
	}
	const mentioned = new Set(passages.flatMap(({ places }) => places));
	for (const { id } of features.filter((feature) => !mentioned.has(feature.id))) {
		report(
			placesFile,
			`feature "${id}"`,
			`a passage in ${storyFile} that mentions the place`,
			'none',
			`link its name in a passage, as in [the name](#${id}), or take the place out`
		);
	}
	return problems;
}

/** Scenes are numbered in the order in which the passages first mention them. */
function numberScenes(passages: ReadPassage[], features: PlaceFeature[]): Map<string, number> {
	const scenes = new Set(
		features.filter(({ properties }) => properties.role === 'scene').map(({ id }) => id)
	);
	const ordered = [...new Set(passages.flatMap(({ places }) => places))].filter((id) =>
		scenes.has(id)
	);
	return new Map(ordered.map((id, index) => [id, index + 1]));
}

function finish(
	{ line: _, ...passage }: ReadPassage,
	all: ReadPassage[],
	numbers: Map<string, number>,
	articleUrl: string
): Passage {
	const earlier = new Set(
		all
			.slice(
				0,
				all.findIndex(({ id }) => id === passage.id)
			)
			.flatMap(({ places }) => places)
	);
	return {
		...passage,
		answeredBy: all.filter(({ answers }) => answers.includes(passage.id)).map(({ id }) => id),
		numbers: passage.places.filter((id) => !earlier.has(id)).flatMap((id) => numbers.get(id) ?? []),
		href: articleUrl + textFragment(wordsText(passage.inlines))
	};
}

function sectionsOf(raw: RawStory, passages: ReadPassage[]): Section[] {
	const byLine = new Map(passages.map(({ line, id }) => [line, id]));
	return raw.sections.map((section) =>
		'passage' in section ? { passage: byLine.get(section.passage.line)! } : { prose: section.prose }
	);
}

/** Scenes by number, then settings in the file's order. */
function inStoryOrder(features: PlaceFeature[], numbers: Map<string, number>): PlaceFeature[] {
	const rank = ({ id }: PlaceFeature) => numbers.get(id) ?? Infinity;
	// Two settings: Infinity less Infinity is no number.
	return features.toSorted((a, b) => rank(a) - rank(b) || 0);
}

function placesOf(features: PlaceFeature[], numbers: Map<string, number>): Place[] {
	return features.map(({ geometry, properties: { parts: _, ...properties } }) => ({
		...properties,
		number: numbers.get(properties.id),
		located: geometry !== null,
		bounds: boundsOf(geometry, properties.labelPoint),
		representativePoint: geometry ? quotedPoint(geometry, properties.precisionMetres) : undefined
	}));
}

/** The middle as it is quoted: rounded first, then measured from, so that the two go together. */
function quotedPoint(
	geometry: NonNullable<PlaceFeature['geometry']>,
	precisionMetres: number
): Place['representativePoint'] {
	const centre = quotable(representativePointOf(geometry).centre, precisionMetres);
	return { centre, withinMetres: distanceUp(reachFrom(centre, geometry) + precisionMetres) };
}

/** The pieces that the map draws: each shape, in parts where they are not equally sure, and its label. */
function mapFeatures(features: PlaceFeature[], numbers: Map<string, number>): MapFeatures {
	return {
		type: 'FeatureCollection',
		features: features.flatMap(({ geometry, properties }) => {
			const { parts, labelPoint, id } = properties;
			const common = { ...mapProperties(properties), number: numbers.get(id) };
			const shapes = geometry ? (parts ? partsOf(geometry) : [geometry]) : [];
			return [
				...shapes.map((shape, index) => ({
					type: 'Feature' as const,
					properties: { ...common, ...certaintyOf(parts?.[index]), part: 'shape' as const },
					geometry: shape
				})),
				{
					type: 'Feature' as const,
					properties: { ...common, part: 'label' as const },
					geometry: { type: 'Point' as const, coordinates: labelPoint }
				}
			];
		})
	};
}

/** What of a place the map's style reads. */
function mapProperties({
	id,
	name,
	role,
	certainty,
	precisionMetres,
	labelSide,
	onWater
}: PlaceFeature['properties']) {
	return { id, name, role, certainty, precisionMetres, labelSide, onWater };
}

type Part = NonNullable<PlaceFeature['properties']['parts']>[number];

function certaintyOf(part: Part | undefined): Partial<Part> {
	if (!part) return {};
	return { certainty: part.certainty, precisionMetres: part.precisionMetres };
}

/** The parts of a Multi geometry as geometries of their own. */
function partsOf(geometry: NonNullable<PlaceFeature['geometry']>): (typeof geometry)[] {
	switch (geometry.type) {
		case 'MultiLineString':
			return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
		case 'MultiPolygon':
			return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
		case 'MultiPoint':
			return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
		default:
			return [geometry];
	}
}
