/** The story as its pages show it, in each language. Read once for all pages of a build. */
import { dev } from '$app/environment';
import type { MapFeature } from '$lib/cartography/evaluate';
import { labelBox } from '$lib/cartography/label-box';
import { dateText, knownDay } from '$lib/messages/date-text';
import { readStory } from '$lib/server/read-story';
import { localizeDistances, type LocalizedDistance } from '$lib/messages/distance-text';
import { localizeStory, type LocalizedStory } from '$lib/messages/localize';
import { baseLanguage, messagesIn } from '$lib/messages/messages';
import type { Assembled } from '$lib/story/assemble';
import { contentVersion, type ContentVersion } from './content-version';
import { measure } from './rendering';

/** A story in one language, its validated places and what the map draws of them. */
type StoryIn = Omit<Assembled, 'story' | 'distances'> & {
	story: LocalizedStory;
	distances: LocalizedDistance[];
};

const read = new Map<string, StoryIn>();

/** The story in a language; the base language's where none is named. While writing it is read anew each time. */
export function storyIn(language: string = baseLanguage): StoryIn {
	const known = dev ? undefined : read.get(language);
	if (known) return known;
	const { story, distances, ...rest } = readStory(undefined, language);
	const messages = messagesIn(language);
	const localized = {
		...rest,
		story: withLabels(localizeStory(story, messages), rest),
		distances: localizeDistances(distances, story, messages)
	};
	read.set(language, localized);
	return localized;
}

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
	const labels = new Map(
		features.features
			.filter(({ properties }) => properties.part === 'label')
			.map((label) => [label.properties.id, labelBox(label as MapFeature, measure)])
	);
	return {
		...story,
		places: story.places.map((place) => ({ ...place, labelBox: labels.get(place.id) }))
	};
}
