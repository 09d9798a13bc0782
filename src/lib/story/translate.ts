/** Tells a story in another language, or says everything that its translation lacks. */
import { type Assembled } from './assemble';
import { placesFile, storyFile } from './files';
import { StoryError, type Problem } from './problems';
import { calledIn, speakerProblems } from './translated-speakers';
import {
	readTranslation,
	translationFile,
	type RawTranslation,
	type TranslationMatter
} from './translation';
import type { Section, Story } from './story';

/**
 * The story with our own words in another language. The article's stay as they are.
 *
 * @param original the story as it was first written
 * @param markdown the text of the language's file
 * @throws {StoryError} with every problem found in the file
 */
export function translate(original: Assembled, language: string, markdown: string): Assembled {
	const file = translationFile(language);
	const raw = readTranslation(file, markdown);
	const { matter } = raw;
	const problems = [
		...raw.problems,
		...(matter ? matterProblems(file, matter, original.story) : []),
		...bodyProblems(file, raw, original.story)
	];
	if (problems.length || !matter) throw new StoryError(problems);

	const { story, features, places } = original;
	/** Checked above: every place has its inlines. */
	const ours = (id: string) => matter.places[id]!;
	const { title, standfirst, dateInferredFrom } = matter;
	return {
		...original,
		story: {
			...story,
			title,
			standfirst,
			language,
			article: { ...story.article, dateInferredFrom },
			sections: withProse(story.sections, raw.prose),
			passages: story.passages.map((passage) => ({
				...passage,
				speaker: calledIn(matter.speakers, passage.speaker)
			})),
			places: story.places.map((place) => ({ ...place, ...ours(place.id) }))
		},
		features: {
			...features,
			features: features.features.map((feature) => ({
				...feature,
				properties: { ...feature.properties, name: ours(feature.properties.id).name }
			}))
		},
		places: places.map((place) => ({
			...place,
			properties: { ...place.properties, ...ours(place.id) }
		}))
	};
}

/** What a place may say in our words beside its note. */
const optionalFields = ['supports', 'unknown', 'settledBy'] as const;

/** The sections with other prose, paragraph by paragraph; passages stay where they are. */
function withProse(sections: Section[], prose: RawTranslation['prose']): Section[] {
	const translated = prose.values();
	return sections.map((section) =>
		'prose' in section ? { prose: translated.next().value!.inlines } : section
	);
}

/** What of the front matter does not go with the story: each way, what is too much or too little. */
function matterProblems(file: string, matter: TranslationMatter, story: Story): Problem[] {
	const problems: Problem[] = [];
	const report = (key: string, expected: string, found: string, fix: string) =>
		problems.push({ file, where: `front matter, ${key}`, expected, found, fix });
	const { dateInferredFrom } = story.article;
	if (dateInferredFrom && !matter.dateInferredFrom) {
		report('dateInferredFrom', 'a value', 'nothing', `translate that of ${storyFile}`);
	}
	if (!dateInferredFrom && matter.dateInferredFrom) {
		report('dateInferredFrom', `none, as in ${storyFile}`, 'one', 'take it out');
	}
	const ids = story.places.map(({ id }) => id);
	for (const place of story.places) {
		const { id, name } = place;
		if (Object.hasOwn(matter.places, id)) {
			for (const field of optionalFields) {
				const [theirs, ours] = [place[field], matter.places[id]![field]];
				const key = `places.${id}.${field}`;
				if (theirs && !ours) report(key, 'a value', 'nothing', `translate “${theirs}”`);
				if (!theirs && ours) report(key, `none, as in ${placesFile}`, 'one', 'take it out');
			}
			continue;
		}
		report('places', `"${id}", with its name and note`, 'nothing', `translate “${name}”`);
	}
	for (const id of Object.keys(matter.places).filter((id) => !ids.includes(id))) {
		report(
			`places.${id}`,
			`the id of a place in ${placesFile}: ${ids.join(', ')}`,
			`"${id}"`,
			'correct the id, or take it out'
		);
	}
	return [...problems, ...speakerProblems(file, matter.speakers, story)];
}

function bodyProblems(file: string, { prose }: RawTranslation, story: Story): Problem[] {
	const ids = story.places.map(({ id }) => id);
	const problems = prose.flatMap(({ inlines, line }) =>
		inlines
			.filter(({ place }) => place !== undefined && !ids.includes(place))
			.map(({ place }) => ({
				file,
				where: `line ${line}`,
				expected: `the id of a place in ${placesFile}: ${ids.join(', ')}`,
				found: `#${place}`,
				fix: 'correct the link'
			}))
	);
	const count = story.sections.filter((section) => 'prose' in section).length;
	if (prose.length === count) return problems;
	return [
		...problems,
		{
			file,
			where: 'below the front matter',
			expected: `${count} paragraphs, one for each of our own in ${storyFile}`,
			found: `${prose.length}`,
			fix: 'translate paragraph by paragraph, in their order'
		}
	];
}
