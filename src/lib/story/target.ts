/** What the map shows of a story. */
import type { Target } from '$lib/geo/camera';
import { closestZoom } from '$lib/geo/closest-zoom';
import { union } from '$lib/geo/extents';
import type { Place, Story } from './story';

/** How close a map may come to a place: no closer than its precision allows. */
function closestTo({ precisionMetres, labelPoint }: Place): number {
	return closestZoom(precisionMetres, labelPoint[1]!);
}

/**
 * The whole place, and no closer than its precision allows; where no place is given all the scenes, and no
 * closer than the least precise of them allows.
 */
export function targetOf(story: Story, place: Place | undefined): Target {
	if (!place) {
		const [west, south, east, north] = story.bounds;
		const scenes = story.places.filter(({ number }) => number !== undefined);
		return {
			bounds: story.bounds,
			maxZoom: Math.min(...scenes.map(closestTo)),
			anchor: { lng: (west + east) / 2, lat: (south + north) / 2 }
		};
	}
	const { bounds, labelPoint, labelBox } = place;
	return {
		bounds,
		maxZoom: closestTo(place),
		anchor: { lng: labelPoint[0]!, lat: labelPoint[1]! },
		label: labelBox
	};
}

/** Two places, each whole, and no closer than the less precise of them allows; the first one's label with them. */
export function targetOfBoth(story: Story, place: Place, other: Place): Target {
	const [one, another] = [targetOf(story, place), targetOf(story, other)];
	return {
		...one,
		bounds: union([one.bounds, another.bounds]),
		maxZoom: Math.min(one.maxZoom, another.maxZoom)
	};
}

/** A reader may look this much closer than the map comes by itself. */
const beyondFraming = 2;

/** The closest zoom that any story allows, and one that every story does. */
const limits = { least: 12, most: 20 };

/** How close a reader may come: two steps closer than the most precise place is framed. */
export function maxZoomOf(places: Place[]): number {
	const closest = Math.max(...places.filter(({ located }) => located).map(closestTo));
	const zoom = Math.ceil(closest + beyondFraming);
	return Math.max(limits.least, Math.min(limits.most, zoom));
}
