/** What a click or the pointer means: one thing at a time, whatever of the map lies there. */
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { LngLat } from '$lib/geo/lng-lat';
import { crowdAt, placesAt } from './places-at';
import type { Records } from './records';

/** A crowd to come closer to, what is to be said of a record, or places: several where it may be any of them, none on the empty map. */
export type Meant = { crowd: LngLat } | { record: string } | { ids: string[] };

/** @param records those beside the story, which go behind its places */
export function meantBy(map: MapLibre, event: MapMouseEvent, records: Records | undefined): Meant {
	const crowd = crowdAt(map, event);
	if (crowd) return { crowd };
	const ids = placesAt(map, event);
	return (ids.length ? undefined : records?.at(event)) ?? { ids };
}
