import { error } from '@sveltejs/kit';
import { closestZoom, type Target } from '$lib/geo/camera';
import type { Place, Story } from '$lib/story/story';
import type { LayoutLoad } from './$types';

/** Which place the address names, and what the map is to show of it. */
export const load: LayoutLoad = ({ data, params }) => {
	const { story } = data;
	const place = story.places.find(({ id }) => id === params.place);
	if (params.place && !place) error(404, `There is no place “${params.place}” in this story.`);
	return { story, place, target: place ? targetOf(place) : overviewOf(story) };
};

/** The whole place, and no closer than its precision allows. */
function targetOf({ bounds, precisionMetres, labelPoint }: Place): Target {
	return { bounds, maxZoom: closestZoom(precisionMetres, labelPoint[1]!) };
}

/** All the scenes. Their extent is wide enough to need no limit of its own. */
function overviewOf({ bounds }: Story): Target {
	return { bounds, maxZoom: 16 };
}
