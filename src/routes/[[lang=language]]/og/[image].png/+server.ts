import { error } from '@sveltejs/kit';
import { previewPicture, previewSize } from '$lib/cartography/preview-picture';
import type { Place, Story } from '$lib/story/story';
import { targetOf } from '$lib/story/target';
import { capital, sureness } from '$lib/words/certainty';
import { quoted, speakersOf } from '$lib/words/place-description';
import type { Words } from '$lib/words/words';
import { wholeStory } from '../../../addresses';
import { namedEntries } from '../../../entries.server';
import { wordsOf } from '../../../head';
import { mapData } from '../../../map-data.server';
import { pngResponse } from '../../../rendering.server';
import { storyIn } from '../../../stories.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	namedEntries().map(({ name, ...lang }) => ({ ...lang, image: name }));

/** A link preview's picture: the place on the map, its name, who says it and how certain it is. */
export const GET: RequestHandler = ({ params }) => {
	const { story } = storyIn(params.lang);
	const words = wordsOf(params);
	const place = story.places.find(({ id }) => id === params.image);
	if (!place && params.image !== wholeStory) error(404);
	const svg = previewPicture({
		...(place
			? picturedWords(place, story, words)
			: { title: story.title, notes: [story.standfirst] }),
		origin: place ? `${story.title} · ${story.article.publication}` : story.article.publication,
		data: mapData(params.lang),
		target: targetOf(story, place),
		selected: place?.id,
		lat: story.bounds[1],
		language: words.language
	});
	return pngResponse(svg, previewSize.width * 2);
};

function picturedWords(place: Place, story: Story, words: Words) {
	return {
		number: place.number,
		title: place.name,
		quote: quoted(place.nameInText),
		notes: [
			words.namedBy({ names: speakersOf(place, story, words) }),
			words.onTheMap({ certainty: capital(sureness(words, place)) })
		]
	};
}
