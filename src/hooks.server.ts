/**
 * Puts the drawing of the map into each page as it is built. It travels in the HTML alone: as page data
 * it would be sent a second time.
 */
import { resolve as resolvePath } from '$app/paths';
import type { Handle } from '@sveltejs/kit';
import { pageDrawing } from '$lib/cartography/page-drawing';
import { certaintyWord } from '$lib/ui/certainty';
import { readStory } from '$lib/story/read';
import { targetOf } from '$lib/story/target';
import { mapData } from './routes/map-data.server';

/** Where the component leaves room for it. */
const gap = ' data-drawing="">';

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			scriptsLast(
				html.includes(gap) ? html.replace(gap, () => `>${drawingFor(event.params.place)}`) : html
			)
	});

/**
 * Names the scripts at the end of the page instead of in its head, where they would take the line from
 * the words and the drawing. They are still fetched together, not one after the other.
 */
function scriptsLast(html: string): string {
	const preload = /\s*<link [^>]*rel="modulepreload"[^>]*>/g;
	const links = html.match(preload)?.join('') ?? '';
	return html.replaceAll(preload, '').replace('</body>', () => `${links}\n\t</body>`);
}

function drawingFor(id: string | undefined): string {
	const { story } = readStory();
	const place = story.places.find((each) => each.id === id);
	return pageDrawing({
		data: mapData(),
		target: targetOf(story, place),
		selected: place?.id,
		lat: story.bounds[1],
		title: place ? `Map of ${place.name}` : `Map of ${story.title}`,
		description: place
			? `${place.name} and its surroundings, ${certaintyWord[place.certainty]}. Each name is a link to its place.`
			: `The ${story.places.length} places of the story. Each name is a link to its place.`,
		hrefOf: (each) => resolvePath('/(story)/place/[place]', { place: each })
	});
}
