/** What the map shows of a story. */
import { closestZoom, type Target } from '$lib/geo/camera';
import type { Place, Story } from './story';

/** The whole place, and no closer than its precision allows; all the scenes where no place is given. */
export function targetOf(story: Story, place: Place | undefined): Target {
	// The scenes' extent is wide enough to need no limit of its own.
	if (!place) return { bounds: story.bounds, maxZoom: 16 };
	const { bounds, precisionMetres, labelPoint } = place;
	return { bounds, maxZoom: closestZoom(precisionMetres, labelPoint[1]!) };
}
