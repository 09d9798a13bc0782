/** The story as it is told in a language. Read once for all pages of a build. */
import { dev } from '$app/environment';
import { readStory } from '$lib/story/read';

let read: ReturnType<typeof readStory> | undefined;

/** The story, its validated places and what the map draws of them. While writing it is read anew each time. */
export function storyIn(_language: string | undefined): ReturnType<typeof readStory> {
	if (dev) return readStory();
	return (read ??= readStory());
}
