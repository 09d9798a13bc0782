/** What every live map of this site is made with. */
import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import type { GroundIndex } from '$lib/map/ground-tiles';
import type { RecordsIndex } from '$lib/map/records';
import type { StoryMapOptions } from '$lib/map/story-map';
import type { LocalizedStory } from '$lib/messages/localize';
import type { Messages } from '$lib/messages/messages';
import { maxZoomOf } from '$lib/story/target';
import { addressesIn } from '$lib/site/addresses';

/** Absolute, because the map's worker has no page to start from. There is no live map without a browser. */
const reachable = (address: string) => (browser ? new URL(address, location.href).href : '');

/** The options that follow from the site and its story; the rest is the page's own. */
export function mapOptions(
	story: Pick<LocalizedStory, 'title' | 'maxBounds' | 'places' | 'whole'>,
	ground: Omit<GroundIndex, 'address'> & { version: string },
	records: Omit<RecordsIndex, 'address'> | undefined,
	messages: Messages
): Pick<
	StoryMapOptions,
	'ground' | 'story' | 'placeTiles' | 'records' | 'title' | 'maxBounds' | 'maxZoom'
> {
	return {
		ground: { ...ground, address: reachable(`${resolve('/')}ground/${ground.version}`) },
		story: reachable(addressesIn(messages.language).mapPlaces()),
		...(story.whole && { placeTiles: reachable(addressesIn(messages.language).placeTiles()) }),
		...(records && {
			records: { ...records, address: reachable(`${resolve('/')}geojson/records.pmtiles`) }
		}),
		title: messages.mapOf({ name: story.title }),
		maxBounds: story.maxBounds,
		maxZoom: story.whole?.maxZoom ?? maxZoomOf(story.places)
	};
}
