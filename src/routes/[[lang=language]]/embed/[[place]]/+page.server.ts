import { error } from '@sveltejs/kit';
import { embedEntries } from '$lib/server/entries';
import { groundCredit } from '$lib/server/ground-files';
import { storyIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

export const entries = embedEntries;

/** The story, and the place that the embed opens with. */
export const load: PageServerLoad = ({ params }) => {
	const { story } = storyIn(params.lang);
	const opening = story.places.find(({ id }) => id === params.place);
	if (params.place && !opening) error(404, `There is no place “${params.place}” in this story.`);
	return { story, opening, credit: groundCredit() };
};
