import { error } from '@sveltejs/kit';
import { targetOf } from '$lib/story/target';
import type { LayoutLoad } from './$types';

/** Which place the address names, and what the map is to show of it. */
export const load: LayoutLoad = ({ data, params }) => {
	const { story } = data;
	const place = story.places.find(({ id }) => id === params.place);
	if (params.place && !place) error(404, `There is no place “${params.place}” in this story.`);
	return { ...data, place, target: targetOf(story, place) };
};
