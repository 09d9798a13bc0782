import { readStory } from '$lib/story/read';

export const entries = () => readStory().story.places.map(({ id }) => ({ place: id }));
