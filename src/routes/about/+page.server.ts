import { groundSources } from '$lib/cartography/ground-files';
import { readStory } from '$lib/story/read';

export function load() {
	return { story: readStory().story, ground: groundSources() };
}
