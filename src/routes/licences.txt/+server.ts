import { licencesText, shipped } from '$lib/server/licences';

export const prerender = true;

/** The terms of all that ships with the site, in full. */
export function GET() {
	return new Response(licencesText(shipped()), { headers: { 'content-type': 'text/plain' } });
}
