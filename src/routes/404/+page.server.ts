import { storyIn } from '$lib/server/stories';

export function load() {
	const { title, places } = storyIn(undefined).story;
	return { title, places: places.map(({ id, name, number }) => ({ id, name, number })) };
}
