import { languages } from '$lib/messages/messages';
import { absolute, addressesIn } from '$lib/site/addresses';
import { hasTimeOrder } from '$lib/site/reading-order';
import { storyIn } from '$lib/server/stories';

export const prerender = true;

/** Every page a search engine should know (https://www.sitemaps.org/protocol.html). */
export function GET() {
	const { story, inParts } = storyIn(undefined);
	const parts = inParts?.parts ?? [];
	const addresses = languages
		.map(addressesIn)
		.flatMap((at) => [
			at.story(),
			...(hasTimeOrder(story) && !inParts ? [at.time()] : []),
			...parts.slice(1).map(({ part }) => at.part(part)),
			...(inParts ? [at.contents()] : []),
			...story.places.map(({ id }) => at.place(id)),
			at.about(),
			at.corrections()
		]);
	const entries = addresses.map((address) => `\t<url><loc>${absolute(address)}</loc></url>`);
	return new Response(
		[
			'<?xml version="1.0" encoding="UTF-8"?>',
			'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
			...entries,
			'</urlset>',
			''
		].join('\n'),
		{ headers: { 'content-type': 'application/xml' } }
	);
}
