import { error } from '@sveltejs/kit';
import { previewPicture, previewSize } from '$lib/cartography/preview-picture';
import type { Place, Story } from '$lib/story/story';
import { targetOf } from '$lib/story/target';
import { capital, certaintyLabel } from '$lib/messages/certainty';
import { speakersOf } from '$lib/messages/place-description';
import { passagesAbout } from '$lib/story/passages-about';
import { quotedName } from '$lib/messages/quotation-marks';
import type { LocalizedStory } from '$lib/messages/localize';
import type { Messages } from '$lib/messages/messages';
import { wholeStory } from '$lib/site/addresses';
import { previewEntries } from '$lib/server/entries';
import { messagesIn } from '$lib/messages/messages';
import { keptPicture } from '$lib/server/drawings';
import { mapData } from '$lib/server/map-data';
import { measure, pngResponse } from '$lib/server/rendering';
import { isInParts, pageIn } from '$lib/server/stories';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = previewEntries;

/** A link preview's picture: the place on the map, its name, who says it and how certain it is. */
export const GET: RequestHandler = ({ params }) => {
	const [, part] = (isInParts() && /^part-(\d+)$/.exec(params.image)) || [];
	const { story } = pageIn(params.lang, part ? { part: Number(part) } : {});
	const messages = messagesIn(params.lang);
	const place = story.places.find(({ id }) => id === params.image);
	if (!place && !part && params.image !== wholeStory) error(404);
	const shown = {
		...(place
			? picturedWords(place, story, messages)
			: {
					title: story.title,
					notes: [part && partText(story, messages), story.standfirst].filter(
						(note) => note !== undefined
					)
				}),
		origin: place ? `${story.title} · ${story.article.publication}` : story.article.publication,
		target: targetOf(story, place),
		selected: place?.id,
		language: messages.language
	};
	const svg = keptPicture(shown, messages.language, () =>
		previewPicture({ ...shown, data: mapData(params.lang, place?.id), measure })
	);
	return pngResponse(svg, previewSize.width * 2);
};

/** Which part of the story it is. */
function partText({ whole }: LocalizedStory, messages: Messages): string | undefined {
	return whole && messages.partOf({ part: whole.part, parts: whole.parts });
}

function picturedWords(place: Place, story: Story, messages: Messages) {
	return {
		number: place.number,
		title: place.name,
		quote: quotedName(place.nameInText, story.article.language),
		notes: [
			messages.namedBy({
				names: speakersOf(passagesAbout(story.passages, place.id).mentions, messages)
			}),
			messages.onTheMap({ certainty: capital(certaintyLabel(messages, place)) })
		]
	};
}
