/** A place, or the story, as one shares it. */
import { hasFile, type FormatName } from '$lib/formats/format-name';
import { distanceSentence, type DistanceTo } from '$lib/messages/distances-from';
import type { LocalizedPlace } from '$lib/messages/localize';
import type { Messages } from '$lib/messages/messages';
import type { Story } from '$lib/story/story';
import type { Download, Shared } from '$lib/ui/sharing';
import { addressesIn, wholeStory, withDistance } from './addresses';
import { titleOf } from './head';

/** The files of a place, or of the whole story where none is given, as links that save them. */
export function downloadsOf(
	formats: FormatName[],
	place: string | undefined,
	messages: Messages
): Download[] {
	const at = addressesIn(messages.language);
	return formats
		.filter((format) => hasFile(format, place))
		.map(({ name, label, picture }) => ({
			label: picture ? messages.mapPicture({ format: label }) : label,
			href: at.download(name, place),
			file: `${place ?? wholeStory}.${name}`
		}));
}

/**
 * What the share dialog offers: of a place's page its own files, and the facts of the story beside them; with
 * the distance that is shown.
 */
export function sharedOf(
	story: Story,
	place: LocalizedPlace | undefined,
	formats: FormatName[],
	messages: Messages,
	distance?: DistanceTo
): Shared {
	const at = addressesIn(messages.language);
	const to = distance?.to.id;
	const facts = formats.filter(({ picture }) => !picture);
	return {
		name: place?.name ?? story.title,
		place,
		title: titleOf(story, place, messages),
		page: withDistance(at.page(place?.id), to),
		embed: withDistance(at.embed(place?.id), to),
		distance: distance && distanceSentence(distance, story.language, messages),
		downloads: {
			own: place ? downloadsOf(formats, place.id, messages) : [],
			story: downloadsOf(place ? facts : formats, undefined, messages)
		}
	};
}
