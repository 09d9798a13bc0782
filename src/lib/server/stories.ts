/** The story as its pages show it, in each language. Read once for all pages of a build. */
import { dev } from '$app/environment';
import { readStory } from '$lib/server/read-story';
import { localizeStory, type LocalizedStory } from '$lib/messages/localize';
import { baseLanguage, messagesIn } from '$lib/messages/messages';

/** The story, its validated places and what the map draws of them. */
type Telling = Omit<ReturnType<typeof readStory>, 'story'> & { story: LocalizedStory };

const read = new Map<string, Telling>();

/** The story in a language; the base language's where none is named. While writing it is read anew each time. */
export function storyIn(language: string = baseLanguage): Telling {
	const known = dev ? undefined : read.get(language);
	if (known) return known;
	const { story, ...rest } = readStory(undefined, language);
	const localized = { ...rest, story: localizeStory(story, messagesIn(language)) };
	read.set(language, localized);
	return localized;
}
