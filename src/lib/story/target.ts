/** What the map shows of a story. */
import { closestZoom, type Target } from '$lib/geo/camera';
import type { Place, Story } from './story';

/** The whole place, and no closer than its precision allows; all the scenes where no place is given. */
export function targetOf(story: Story, place: Place | undefined): Target {
	// The scenes' extent is wide enough to need no limit of its own.
	if (!place) {
		const [west, south, east, north] = story.bounds;
		const middle = { lng: (west + east) / 2, lat: (south + north) / 2 };
		return { bounds: story.bounds, maxZoom: 16, anchor: middle };
	}
	const { bounds, precisionMetres, labelPoint } = place;
	const anchor = { lng: labelPoint[0]!, lat: labelPoint[1]! };
	return { bounds, maxZoom: closestZoom(precisionMetres, anchor.lat), anchor };
}
