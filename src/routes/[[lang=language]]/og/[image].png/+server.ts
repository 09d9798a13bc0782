import { error } from '@sveltejs/kit';
import { previewPicture, previewSize } from '$lib/cartography/preview-picture';
import type { Place, Story } from '$lib/story/story';
import { targetOf } from '$lib/story/target';
import { capital, certaintyLabel } from '$lib/messages/certainty';
import { speakersOf } from '$lib/messages/place-description';
import { quotedName } from '$lib/messages/quotation-marks';
import type { Messages } from '$lib/messages/messages';
import { wholeStory } from '$lib/site/addresses';
import { namedEntries } from '$lib/server/entries';
import { messagesIn } from '$lib/messages/messages';
import { mapData } from '$lib/server/map-data';
import { measure, pngResponse } from '$lib/server/rendering';
import { storyIn } from '$lib/server/stories';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	namedEntries().map(({ name, ...lang }) => ({ ...lang, image: name }));

/** A link preview's picture: the place on the map, its name, who says it and how certain it is. */
export const GET: RequestHandler = ({ params }) => {
	const { story } = storyIn(params.lang);
	const messages = messagesIn(params.lang);
	const place = story.places.find(({ id }) => id === params.image);
	if (!place && params.image !== wholeStory) error(404);
	const svg = previewPicture({
		...(place
			? picturedWords(place, story, messages)
			: { title: story.title, notes: [story.standfirst] }),
		origin: place ? `${story.title} · ${story.article.publication}` : story.article.publication,
		data: mapData(params.lang),
		target: targetOf(story, place),
		selected: place?.id,
		language: messages.language,
		measure
	});
	return pngResponse(svg, previewSize.width * 2);
};

function picturedWords(place: Place, story: Story, messages: Messages) {
	return {
		number: place.number,
		title: place.name,
		quote: quotedName(place.nameInText, story.article.language),
		notes: [
			messages.namedBy({ names: speakersOf(place, story, messages) }),
			messages.onTheMap({ certainty: capital(certaintyLabel(messages, place)) })
		]
	};
}
