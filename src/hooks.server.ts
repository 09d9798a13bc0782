/**
 * Writes into each page what travels in its HTML alone: its language, the drawing of the map and what
 * machines are told of it. As page data these would be sent a second time.
 */
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { pageDrawing } from '$lib/cartography/page-drawing';
import { jsonLdScript } from '$lib/formats/json-ld';
import type { ToldPlace, ToldStory } from '$lib/words/told';
import { targetOf } from '$lib/story/target';
import { certaintyWord } from '$lib/words/certainty';
import { wordsIn, type Words } from '$lib/words/words';
import { absolute, addressesIn } from './routes/addresses';
import { headOf } from './routes/head';
import { mapData } from './routes/map-data.server';
import { storyIn } from './routes/stories.server';

/** Where the component leaves room for the drawing. */
const gap = ' data-drawing="">';

/** A page of the story, as this file needs to know it. */
type Page = { story: ToldStory; place: ToldPlace | undefined; words: Words; embedded: boolean };

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const words = wordsIn(event.params.lang);
			const written = scriptsLast(html)
				.replace('%language%', words.language)
				.replace('%direction%', directionOf(words.language));
			return html.includes(gap) ? withMap(written, pageOf(event, words)) : written;
		}
	});

function pageOf({ params, route }: RequestEvent, words: Words): Page {
	const { story } = storyIn(params.lang);
	const place = story.places.find(({ id }) => id === params.place);
	return { story, place, words, embedded: Boolean(route.id?.includes('/embed')) };
}

function withMap(html: string, page: Page): string {
	const drawn = html.replace(gap, () => `>${drawingOf(page)}`);
	if (!page.embedded) return drawn.replace('</body>', () => `${described(page)}\n\t</body>`);
	// In a frame without an origin of its own a worker can only be had from a data: address.
	return drawn.replace("worker-src 'self'", "worker-src 'self' data:");
}

/** `ltr` or `rtl`. */
function directionOf(language: string): string {
	type TextInfo = { textInfo?: { direction: string }; getTextInfo?: () => { direction: string } };
	const locale = new Intl.Locale(language) as TextInfo;
	return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr';
}

/**
 * Names the scripts at the end of the page instead of in its head, where they would take the line from
 * the words and the drawing. They are still fetched together, not one after the other.
 */
function scriptsLast(html: string): string {
	const preload = /\s*<link [^>]*rel="modulepreload"[^>]*>/g;
	const links = html.match(preload)?.join('') ?? '';
	return html.replaceAll(preload, '').replace('</body>', () => `${links}\n\t</body>`);
}

function drawingOf({ story, place, words, embedded }: Page): string {
	const at = addressesIn(words.language);
	return pageDrawing({
		data: mapData(words.language),
		target: targetOf(story, place),
		selected: place?.id,
		lat: story.bounds[1],
		language: words.language,
		title: words.mapOf({ name: place?.name ?? story.title }),
		description: place
			? words.drawingOfPlace({
					name: place.name,
					certainty: certaintyWord(words, place.certainty)
				})
			: words.drawingOfStory({ count: story.places.length }),
		hrefOf: embedded ? at.embed : at.place
	});
}

function described({ story, place, words }: Page): string {
	const head = headOf(story, place, words);
	return jsonLdScript({
		story,
		place: place && {
			place,
			feature: storyIn(words.language).places.find(({ id }) => id === place.id)!
		},
		words,
		title: head.title,
		description: head.description,
		address: head.canonical,
		picture: head.picture.href,
		addressOf: (id) => absolute(addressesIn(words.language).place(id))
	});
}
