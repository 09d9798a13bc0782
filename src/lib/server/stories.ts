/** The story as its pages show it, in each language. Read once for all pages of a build. */
import { dev } from '$app/environment';
import type { MapFeature } from '$lib/cartography/evaluate';
import { labelBox } from '$lib/cartography/label-box';
import { readStory } from '$lib/server/read-story';
import { localizeStory, type LocalizedStory } from '$lib/messages/localize';
import { baseLanguage, messagesIn } from '$lib/messages/messages';
import { measure } from './rendering';

/** A story in one language, its validated places and what the map draws of them. */
type StoryIn = Omit<ReturnType<typeof readStory>, 'story'> & { story: LocalizedStory };

const read = new Map<string, StoryIn>();

/** The story in a language; the base language's where none is named. While writing it is read anew each time. */
export function storyIn(language: string = baseLanguage): StoryIn {
	const known = dev ? undefined : read.get(language);
	if (known) return known;
	const { story, ...rest } = readStory(undefined, language);
	const localized = {
		...rest,
		story: withLabels(localizeStory(story, messagesIn(language)), rest)
	};
	read.set(language, localized);
	return localized;
}

/** The story with the room that each place's label takes on the map. */
function withLabels(story: LocalizedStory, { features }: Omit<StoryIn, 'story'>): LocalizedStory {
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
