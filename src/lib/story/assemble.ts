/** Makes a {@link Story} of the content files, or says everything that stands in its way. */
import * as v from 'valibot';
import { boundsOf } from '$lib/geo/bounds';
import { union } from '$lib/geo/extents';
import { quotable } from '$lib/geo/coordinates';
import { distanceUp } from '$lib/geo/distance-up';
import type { Bounds } from '$lib/geo/lng-lat';
import { reachFrom, representativePointOf } from '$lib/geo/representative-point';
import { readCorrections } from './corrections';
import { distancesOf } from './distances';
import { correctionsFile, placesFile, storyFile } from './files';
import { mapFeatures, placedOnMap } from './map-features';
import { readMarkdown, type RawStory } from './markdown';
import { missingNames, type Names } from './names';
import { linkProblems, readPassage, type ReadPassage } from './passages';
import { plainText } from './plain-text';
import { readPlaces } from './places';
import { fromIssues, StoryError, type Problem } from './problems';
import { storyMatter, type PlaceFeature } from './schema';
import type { Distance, MapFeatures, Passage, Place, Section, Story } from './story';
import { voiceIds } from './voices';
import { textFragment } from './text-fragment';

/** The text of the content files; of the corrections where there are any. */
export type Content = { markdown: string; places: string; corrections?: string };

/** While the front matter is not readable there is no world to hold positions against. */
const anywhere: Bounds = [-180, -90, 180, 90];

/** The content once it is valid. */
export type Assembled = {
	story: Story;
	/** What the map draws. */
	features: MapFeatures;
	/** The places as the file gives them, in the order of the story's. */
	places: PlaceFeature[];
	/** How far places are apart, each pair once: each place and those that are nearest to it. */
	distances: Distance[];
};

/**
 * Parses, checks and joins the content.
 *
 * @throws {StoryError} with every problem found in any file
 */
export function assemble(content: Content): Assembled {
	const raw = readMarkdown(storyFile, content.markdown);
	const matter = v.safeParse(storyMatter, raw.matter);
	const problems = [...raw.problems];
	// Of what cannot be read nothing more is said.
	if (!matter.success && raw.matter !== undefined)
		problems.push(...fromIssues(storyFile, 'front matter', matter.issues));
	const maxBounds = matter.success ? matter.output.maxBounds : anywhere;
	const places = readPlaces(placesFile, content.places, maxBounds);
	problems.push(...places.problems);

	const passages = raw.sections.flatMap((section) =>
		'passage' in section ? readPassage(section.passage, problems) : []
	);
	problems.push(...linkProblems(raw, passages, places));
	problems.push(...sceneProblems(places.features, places.problems));
	if (matter.success)
		problems.push(...nameProblems(matter.output.names, passages, places.features));
	const corrections = readCorrections(correctionsFile, content.corrections ?? '', places.ids);
	problems.push(...corrections.problems);
	if (problems.length || !matter.success) throw new StoryError(problems);

	const numbers = numberScenes(passages, places.features);
	const voices = voiceIds(passages);
	const { answeredBy, scenesAt } = throughThe(passages, numbers);
	const inOrder = inStoryOrder(places.features, numbers);
	// What is cut at the antimeridian lies together on the map; files to take away keep it as it was typed.
	const onMap = inOrder.map((feature) => placedOnMap(feature, maxBounds));
	return {
		story: {
			...matter.output,
			originalLanguage: matter.output.language,
			sections: sectionsOf(raw, passages),
			passages: passages.map((passage, index) => ({
				...finish(passage, matter.output.article.url),
				answeredBy: answeredBy.get(passage.id) ?? [],
				scenes: scenesAt[index]!,
				voice: voices[index]!
			})),
			places: placesOf(inOrder, onMap, numbers),
			corrections: corrections.entries,
			correctionsLanguage: matter.output.language,
			bounds: union(
				onMap
					.filter(({ properties }) => properties.role === 'scene')
					.map(({ geometry, properties }) => boundsOf(geometry, properties.labelPoint))
			)
		},
		features: mapFeatures(onMap, numbers),
		places: inOrder,
		distances: distancesOf(inOrder, maxBounds)
	};
}

/** Names said to be in another language that are not there: a slip of the pen, or left from another story. */
function nameProblems(names: Names, passages: ReadPassage[], features: PlaceFeature[]): Problem[] {
	const texts = [
		...passages.flatMap(({ speaker, toldTo }) => [speaker.name, speaker.role, toldTo]),
		...features.flatMap(({ properties: { note, supports, unknown, settledBy, sources } }) => [
			...[note, supports, unknown, settledBy],
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

/** A story of settings alone has nothing to show first. Said only where every place could be read. */
function sceneProblems(features: PlaceFeature[], unread: Problem[]): Problem[] {
	const scenes = features.filter(({ properties }) => properties.role === 'scene');
	if (unread.length || scenes.length) return [];
	return [
		{
			file: placesFile,
			where: 'features',
			expected: 'at least one place whose role is scene: the map opens with the scenes',
			found: `${features.length} of role setting`,
			fix: 'write "role": "scene" for the places that the story is about'
		}
	];
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

/** What follows from all passages together: who answers each, and the scenes that each is the first to mention. */
function throughThe(passages: ReadPassage[], numbers: Map<string, number>) {
	const answeredBy = new Map<string, string[]>();
	for (const { id, answers } of passages) {
		for (const answer of new Set(answers)) {
			const replies = answeredBy.get(answer) ?? [];
			answeredBy.set(answer, replies);
			replies.push(id);
		}
	}
	const earlier = new Set<string>();
	const scenesAt = passages.map(({ places }) => {
		const first = places.filter((id) => !earlier.has(id));
		for (const id of places) earlier.add(id);
		return first.filter((id) => numbers.has(id));
	});
	return { answeredBy, scenesAt };
}

function finish(
	{ line: _, ...passage }: ReadPassage,
	articleUrl: string
): Omit<Passage, 'voice' | 'answeredBy' | 'scenes'> {
	return { ...passage, href: hrefOf(articleUrl, textFragment(plainText(passage.inlines))) };
}

/** A text directive goes behind a fragment that the article's address may have of its own. */
function hrefOf(articleUrl: string, fragment: string): string {
	return articleUrl + (articleUrl.includes('#') ? fragment.slice(1) : fragment);
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

/**
 * @param typed the features as the file has them
 * @param onMap the same as the map has them, in the same order
 */
function placesOf(
	typed: PlaceFeature[],
	onMap: PlaceFeature[],
	numbers: Map<string, number>
): Place[] {
	return onMap.map(({ geometry, properties }, index) => {
		const quoted = typed[index]!.geometry;
		return {
			...properties,
			number: numbers.get(properties.id),
			located: geometry !== null,
			bounds: boundsOf(geometry, properties.labelPoint),
			representativePoint: quoted ? quotedPoint(quoted, properties.precisionMetres) : undefined
		};
	});
}

/** The middle as it is quoted: rounded first, then measured from, so that the two go together. */
function quotedPoint(
	geometry: NonNullable<PlaceFeature['geometry']>,
	precisionMetres: number
): Place['representativePoint'] {
	const centre = quotable(representativePointOf(geometry).centre, precisionMetres);
	return { centre, withinMetres: distanceUp(reachFrom(centre, geometry) + precisionMetres) };
}
