import { error } from '@sveltejs/kit';
import { previewSize } from '$lib/cartography/preview-picture';
import { toOembed } from '$lib/formats/oembed';
import { absolute, addressesIn, wholeStory } from '$lib/site/addresses';
import { namedEntries } from '$lib/server/entries';
import { answersJson, type MadeFile } from '$lib/server/made-files';
import { messagesIn } from '$lib/messages/messages';
import { titleOf } from '$lib/site/head';
import { previewName } from '$lib/site/preview';
import { pageIn, storyIn } from '$lib/server/stories';
import type { RouteParams } from './$types';

export const prerender = true;

export const entries = namedEntries;

/** What a page that links here may show of it. */
export const _file: MadeFile<RouteParams> = ({ params }) => {
	const known = storyIn(params.lang).place(params.name);
	const { story } = pageIn(params.lang, { place: known?.id });
	const messages = messagesIn(params.lang);
	const at = addressesIn(messages.language);
	const place = story.places.find(({ id }) => id === known?.id);
	if (!place && params.name !== wholeStory) error(404);
	return JSON.stringify(
		toOembed({
			title: titleOf(story, place, messages),
			src: absolute(at.embed(place?.id)),
			frameTitle: messages.embedTitle({ name: place?.name ?? story.title }),
			provider: { name: story.title, url: absolute(at.story()) },
			author: {
				name: `${story.article.author}, ${story.article.publication}`,
				url: story.article.url
			},
			thumbnail: {
				url: absolute(at.preview(previewName(story, place))),
				width: previewSize.width * 2,
				height: previewSize.height * 2
			}
		})
	);
};

export const GET = answersJson(_file);
