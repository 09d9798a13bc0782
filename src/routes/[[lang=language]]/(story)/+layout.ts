import { error } from '@sveltejs/kit';
import { inTime } from '$lib/site/reading-order';
import { targetOf } from '$lib/story/target';
import type { LayoutLoad } from './$types';

/** Which place the address names, what the map is to show of it, and in which order the story is read. */
export const load: LayoutLoad = ({ data, params, route }) => {
	const { story } = data;
	const place = story.places.find(({ id }) => id === params.place);
	if (params.place && !place) error(404, `There is no place “${params.place}” in this story.`);
	const order: 'article' | 'time' = inTime(route.id) ? 'time' : 'article';
	return { ...data, place, order, target: targetOf(story, place) };
};
