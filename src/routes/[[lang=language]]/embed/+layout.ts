import { error } from '@sveltejs/kit';
import type { LayoutLoad } from './$types';

/** Which place the embed opens with. */
export const load: LayoutLoad = ({ data, params }) => {
	const { story } = data;
	const place = story.places.find(({ id }) => id === params.place);
	if (params.place && !place) error(404, `There is no place “${params.place}” in this story.`);
	return { story, opening: place };
};
