import { languageEntries } from '$lib/server/entries';
import { pageIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

export const entries = languageEntries;

export const load: PageServerLoad = ({ params }) => {
	const { title, language, places } = pageIn(params.lang, {}).story;
	return { title, language, places: places.map(({ id, name, number }) => ({ id, name, number })) };
};
