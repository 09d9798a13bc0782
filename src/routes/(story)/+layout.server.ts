import { readStory } from '$lib/story/read';

/** The whole story, once, as plain data: moving between places asks nothing more of the network. */
export function load() {
	return { story: readStory().story };
}
