import { asset } from '$app/paths';
import { palettes } from '$lib/cartography/palette';
import { baseLanguage, messagesIn } from '$lib/messages/messages';
import { addressesIn } from '$lib/site/addresses';
import { languageEntries } from '$lib/server/entries';
import { storyIn } from '$lib/server/stories';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = languageEntries;

/** What a phone needs to keep the map on its home screen. */
export const GET: RequestHandler = ({ params }) => {
	const { story } = storyIn(params.lang);
	const messages = messagesIn(params.lang);
	const at = addressesIn(messages.language);
	const icon = (size: number, purpose: 'any' | 'maskable') => ({
		src: asset(`/icon-${purpose === 'maskable' ? 'maskable-' : ''}${size}.png`),
		sizes: `${size}x${size}`,
		type: 'image/png',
		purpose
	});
	const manifest = {
		id: at.story(),
		name: story.title,
		short_name: messages.appName(),
		description: story.standfirst,
		lang: messages.language,
		start_url: at.story(),
		scope: addressesIn(baseLanguage).story(),
		// With the browser's own way back: there are links to the article, and to pages without script.
		display: 'minimal-ui',
		theme_color: palettes.light.paper,
		background_color: palettes.light.sea,
		icons: [
			{ src: asset('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
			icon(192, 'any'),
			icon(512, 'any'),
			icon(512, 'maskable')
		]
	};
	return new Response(JSON.stringify(manifest), {
		headers: { 'content-type': 'application/manifest+json' }
	});
};
