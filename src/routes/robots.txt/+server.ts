import { resolve } from '$app/paths';
import { absolute } from '$lib/site/addresses';

export const prerender = true;

/** Everything may be read; embeds say of themselves that they are no pages to be found. */
export function GET() {
	return new Response(
		`User-agent: *\nAllow: /\n\nSitemap: ${absolute(resolve('/sitemap.xml'))}\n`,
		{ headers: { 'content-type': 'text/plain' } }
	);
}
