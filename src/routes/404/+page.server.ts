import { readStory } from '$lib/story/read';

export function load() {
	const { title, places } = readStory().story;
	return { title, places: places.map(({ id, name, number }) => ({ id, name, number })) };
}
