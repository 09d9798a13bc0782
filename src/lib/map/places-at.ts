/** Which places a click or the pointer means, asked of what the map has drawn. */
import type { Map as MapLibre, MapMouseEvent, PointLike } from 'maplibre-gl';
import { pickableShapes } from '$lib/cartography/story-layers';
import { pickableNames } from '$lib/cartography/story-names';
import { pick } from '$lib/geo/picking';

/** How far a click may miss, CSS pixels: a finger and a mouse. */
const reach = { touch: 22, mouse: 5 };

/** The ids of the places at an event's point: one by its name, or by shape as `geo/picking` decides. */
export function placesAt(map: MapLibre, { point, originalEvent }: MapMouseEvent): string[] {
	const [named] = map.queryRenderedFeatures(point, { layers: pickableNames });
	if (named) return [String(named.properties.id)];
	const touch = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch';
	const radius = touch ? reach.touch : reach.mouse;
	const box: [PointLike, PointLike] = [
		[point.x - radius, point.y - radius],
		[point.x + radius, point.y + radius]
	];
	const targets = map.queryRenderedFeatures(box, { layers: pickableShapes }).map((feature) => ({
		id: String(feature.properties.id),
		scene: feature.properties.role === 'scene',
		geometry: feature.geometry
	}));
	return pick(point, radius, targets, (position) => map.project([position[0]!, position[1]!]));
}
