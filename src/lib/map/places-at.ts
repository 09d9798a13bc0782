/** Which places a click or the pointer means, asked of what the map has drawn. */
import type { Map as MapLibre, MapMouseEvent, PointLike } from 'maplibre-gl';
import { pickableShapes } from '$lib/cartography/story-layers';
import { behindLayer, pickableNames } from '$lib/cartography/story-names';
import type { LngLat } from '$lib/geo/lng-lat';
import { pick } from '$lib/geo/picking';

/** How far a click may miss, CSS pixels: a finger and a mouse. */
const reach = { touch: 22, mouse: 5 };

/** Where the place is whose count of places behind it an event is on; none where it is on no such count. */
export function crowdAt(map: MapLibre, { point }: MapMouseEvent): LngLat | undefined {
	if (!map.getLayer(behindLayer)) return undefined;
	const [count] = map.queryRenderedFeatures(point, { layers: [behindLayer] });
	if (count?.geometry.type !== 'Point') return undefined;
	const [lng, lat] = count.geometry.coordinates as [number, number];
	return { lng, lat };
}

/** What may have been meant around an event's point: as far as a finger or a mouse may miss. */
export function boxAround({ point, originalEvent }: MapMouseEvent) {
	const touch = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch';
	const radius = touch ? reach.touch : reach.mouse;
	const box: [PointLike, PointLike] = [
		[point.x - radius, point.y - radius],
		[point.x + radius, point.y + radius]
	];
	return { point, radius, box };
}

/** The ids of the places at an event's point: one by its name, or by shape as `geo/picking` decides. */
export function placesAt(map: MapLibre, event: MapMouseEvent): string[] {
	const { point } = event;
	const [named] = map.queryRenderedFeatures(point, { layers: pickableNames });
	if (named) return [String(named.properties.id)];
	const { box, radius } = boxAround(event);
	const targets = map.queryRenderedFeatures(box, { layers: pickableShapes }).map((feature) => ({
		id: String(feature.properties.id),
		scene: feature.properties.role === 'scene',
		geometry: feature.geometry
	}));
	return pick(point, radius, targets, (position) => map.project([position[0]!, position[1]!]));
}
