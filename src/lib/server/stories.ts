/** The story as its pages show it, in each language. Read once for all pages of a build. */
import { dev } from '$app/environment';
import type { MapFeature } from '$lib/cartography/evaluate';
import { labelBox } from '$lib/cartography/label-box';
import { dateText, knownDay } from '$lib/messages/date-text';
import { readStory } from '$lib/server/read-story';
import { localizeDistances, type LocalizedDistance } from '$lib/messages/distance-text';
import {
	inParts,
	type PageSubject,
	type StoryInParts,
	type StoryPage
} from '$lib/messages/excerpt';
import { localizeStory, type LocalizedPlace, type LocalizedStory } from '$lib/messages/localize';
import { baseLanguage, messagesIn } from '$lib/messages/messages';
import type { Assembled } from '$lib/story/assemble';
import { contentVersion, type ContentVersion } from './content-version';
import type { LabelBox } from '$lib/geo/camera';
import type { PlaceFeature } from '$lib/story/schema';
import { isLong } from '$lib/story/parts';
import { measure } from './rendering';

/** A story in one language, its validated places and what the map draws of them. */
type StoryIn = Omit<Assembled, 'story' | 'distances'> & {
	story: LocalizedStory;
	distances: LocalizedDistance[];
	/** The story in parts, where it is too long for one page. */
	inParts: StoryInParts | undefined;
	place: (id: string) => LocalizedPlace | undefined;
	feature: (id: string) => PlaceFeature | undefined;
};

const read = new Map<string, StoryIn>();

/** The story in a language; the base language's where none is named. While writing it is read anew each time. */
export function storyIn(language: string = baseLanguage): StoryIn {
	const known = dev ? undefined : read.get(language);
	if (known) return known;
	const { story, distances, ...rest } = readStory(undefined, language);
	const messages = messagesIn(language);
	const told = withLabels(localizeStory(story, messages), rest);
	const apart = localizeDistances(distances, story, messages);
	const places = new Map(told.places.map((place) => [place.id, place]));
	const features = new Map(rest.places.map((feature) => [feature.id, feature]));
	const localized: StoryIn = {
		...rest,
		story: told,
		distances: apart,
		inParts: isLong(told) ? inParts(told, apart) : undefined,
		place: (id) => places.get(id),
		feature: (id) => features.get(id)
	};
	read.set(language, localized);
	return localized;
}

let lastPage: { of: string; page: StoryPage } | undefined;

/**
 * What a page carries: the whole story, or where that is told in parts what belongs to the page. Its data, its drawing
 * and what machines read of it ask one after the other.
 */
export function pageIn(language: string | undefined, subject: PageSubject): StoryPage {
	const { story, distances, inParts } = storyIn(language);
	if (!inParts) return { story, distances };
	const of = `${messagesIn(language).language} ${subject.part} ${subject.place}`;
	if (dev || lastPage?.of !== of) lastPage = { of, page: inParts.page(subject) };
	return lastPage.page;
}

/** Whether the story is told in parts. */
export const isInParts = (): boolean => storyIn().inParts !== undefined;

let version: ContentVersion | undefined;

/** Which state of its content the site shows, and the same as a sentence in a language. */
export function versionIn(language: string = baseLanguage): ContentVersion & { text: string } {
	if (dev || !version) version = contentVersion(storyIn(language).story);
	const { hash, date, commit = 'none' } = version;
	const messages = messagesIn(language);
	const text = messages.changelogVersion({
		date: date ? dateText(knownDay(date), messages) : 'none',
		hash,
		commit
	});
	return { ...version, text };
}

/** The story with the room that each place's label takes on the map. */
function withLabels(
	story: LocalizedStory,
	{ features }: Pick<StoryIn, 'features'>
): LocalizedStory {
	const labels = labelsOf(features);
	return {
		...story,
		places: story.places.map((place) => ({ ...place, labelBox: labels.get(place.id) }))
	};
}

const laidOut = new WeakMap<StoryIn['features'], Map<string, LabelBox>>();

/** The room of each label. Languages without a translation of the story have the same ones. */
function labelsOf(features: StoryIn['features']): Map<string, LabelBox> {
	const known = laidOut.get(features);
	if (known) return known;
	const labels = new Map(
		features.features
			.filter(({ properties }) => properties.part === 'label')
			.map((label) => [label.properties.id, labelBox(label as MapFeature, measure)])
	);
	laidOut.set(features, labels);
	return labels;
}
