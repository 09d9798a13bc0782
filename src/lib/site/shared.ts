/** A place, or the story, as one shares it. */
import type { Story } from '$lib/story/story';
import type { FileFormat } from '$lib/formats/formats';
import type { Download, Shared } from '$lib/ui/sharing';
import type { LocalizedPlace } from '$lib/messages/localize';
import type { Messages } from '$lib/messages/messages';
import { addressesIn, wholeStory } from '$lib/site/addresses';
import { titleOf } from './head';

/** What the share dialog offers, in the formats that there are. */
export function sharedOf(
	story: Story,
	place: LocalizedPlace | undefined,
	messages: Messages,
	formats: FileFormat[]
): Shared {
	const at = addressesIn(messages.language);
	const files = (what: 'place' | 'story', id: string | undefined): Download[] =>
		formats
			.filter(({ scope }) => scope === what || scope === 'both')
			// Beside a place's own picture that of the whole story would only be taken for it.
			.filter(({ picture }) => !picture || id === place?.id)
			.map(({ label, ending }) => ({
				label,
				href: at.download(ending, id),
				file: `${id ?? wholeStory}.${ending}`
			}));
	return {
		name: place?.name ?? story.title,
		place,
		title: titleOf(story, place, messages),
		page: at.page(place?.id),
		embed: at.embed(place?.id),
		downloads: {
			own: place ? files('place', place.id) : [],
			story: files('story', undefined)
		}
	};
}
