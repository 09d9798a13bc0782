import { groundSources } from '$lib/cartography/ground-sources';
import { readStory } from '$lib/story/read';

export function load() {
	return { story: readStory().story, ground: groundSources() };
}
