import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
	const { place } = await parent();
	if (!place) error(404);
	return { place };
};
