import { error } from '@sveltejs/kit';

export async function load({ parent }) {
	const { place } = await parent();
	if (!place) error(404);
	return { place };
}
