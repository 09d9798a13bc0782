import { languageEntries } from '$lib/server/entries';
import { pageIn } from '$lib/server/stories';
import type { PageServerLoad } from './$types';

// Becomes 404.html, which a static host answers with at any address below: it must not hydrate there.
export const csr = false;

export const entries = languageEntries;

export const load: PageServerLoad = ({ params }) => {
	const { title, language, places } = pageIn(params.lang, {}).story;
	return { title, language, places: places.map(({ id, name, number }) => ({ id, name, number })) };
};
