/** What every live map of this site is made with. */
import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import { PUBLIC_BASEMAP } from '$env/static/public';
import type { StoryMapOptions } from '$lib/map/story-map';
import type { Story } from '$lib/story/story';
import type { Messages } from '$lib/messages/messages';
import { maxZoomOf } from '$lib/story/target';
import { addressesIn } from '$lib/site/addresses';

/** Absolute, because the map's worker has no page to start from. There is no live map without a browser. */
const reachable = (address: string) => (browser ? new URL(address, location.href).href : '');

/** The options that follow from the site and its story; the rest is the page's own. */
export function mapOptions(
	story: Pick<Story, 'title' | 'maxBounds' | 'places'>,
	messages: Messages
): Pick<StoryMapOptions, 'data' | 'story' | 'basemap' | 'title' | 'maxBounds' | 'maxZoom'> {
	return {
		data: reachable(resolve('/geojson')),
		story: reachable(addressesIn(messages.language).mapPlaces()),
		// Set at build for deployments that want streets; see README.
		basemap: PUBLIC_BASEMAP || undefined,
		title: messages.mapOf({ name: story.title }),
		maxBounds: story.maxBounds,
		maxZoom: maxZoomOf(story.places)
	};
}
