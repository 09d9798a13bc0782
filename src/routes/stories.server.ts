/** The story as it is told in each language. Read once for all pages of a build. */
import { dev } from '$app/environment';
import { readStory } from '$lib/story/read';
import { baseLanguage } from '$lib/words/words';

/** The story, its validated places and what the map draws of them. */
type Told = ReturnType<typeof readStory>;

const read = new Map<string, Told>();

/** The story in a language; the base language's where none is named. While writing it is read anew each time. */
export function storyIn(language: string = baseLanguage): Told {
	const told = (!dev && read.get(language)) || readStory(process.cwd(), language);
	read.set(language, told);
	return told;
}
