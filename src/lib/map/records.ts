/**
 * Records beside the story, read piece by piece out of one archive. What reads it is fetched once the map is there,
 * and only where there are records: nobody waits for what the story does not tell.
 */
import { addProtocol, type Map as MapLibre, type MapMouseEvent } from 'maplibre-gl';
import type { Palette } from '$lib/cartography/palette';
import { recordCrowds, recordDots, recordsBeside } from '$lib/cartography/record-layers';
import type { Beside, GroundTiles } from '$lib/cartography/style';
import type { LngLat } from '$lib/geo/lng-lat';
import { certaintyName } from '$lib/messages/certainty';
import type { Messages } from '$lib/messages/messages';
import { boxAround } from './places-at';

/** Where the records are, which zooms of them there are, and what they are together. */
export type RecordsIndex = {
	/** Absolute address of the archive. */
	address: string;
	zooms: GroundTiles['zooms'];
	name: string;
};

/** A record as its tile has it. */
type MapRecord = { name: string; certainty: Parameters<typeof certaintyName>[1] };

/** The records on a map. */
export interface Records {
	/** What a style shows of them. */
	beside(palette: Palette): Beside;
	/** What an event's point means of them; nothing where none is. */
	at(event: MapMouseEvent): { record: string } | { crowd: LngLat } | undefined;
}

const scheme = 'records';

/**
 * Makes them known to MapLibre. The archive is opened when it asks for the first tile.
 *
 * @throws {Error} where the code does not arrive that reads it
 */
export async function recordsOn(
	map: MapLibre,
	index: RecordsIndex,
	messages: Messages
): Promise<Records> {
	const { PMTiles } = await import('pmtiles');
	const archive = new PMTiles(index.address);
	addProtocol(scheme, async ({ url }, { signal }) => {
		const [z, x, y] = url.split('/').slice(-3).map(Number) as [number, number, number];
		const tile = await archive.getZxy(z, x, y, signal);
		return { data: tile?.data ?? new ArrayBuffer(0) };
	});
	const tiles = { address: `${scheme}://tiles/{z}/{x}/{y}`, zooms: index.zooms };
	return {
		beside: (palette) => recordsBeside(palette, messages.language, tiles),
		at(event) {
			const nearest = nearestTo(map, event);
			if (!nearest) return undefined;
			if ('count' in nearest.properties) return { crowd: nearest.at };
			const { name, certainty } = nearest.properties as MapRecord;
			const how = certaintyName(messages, certainty);
			return { record: messages.recordIs({ name, certainty: how, records: index.name }) };
		}
	};
}

/** The mark that is nearest to an event's point, as far as a finger or a mouse may miss. */
function nearestTo(map: MapLibre, event: MapMouseEvent) {
	if (!map.getLayer(recordDots)) return undefined;
	const { box, point } = boxAround(event);
	return map
		.queryRenderedFeatures(box, { layers: [recordDots, recordCrowds] })
		.flatMap(({ geometry, properties }) => {
			if (geometry.type !== 'Point') return [];
			const [lng, lat] = geometry.coordinates as [number, number];
			return [{ at: { lng, lat }, far: map.project([lng, lat]).dist(point), properties }];
		})
		.reduce<{ at: LngLat; far: number; properties: object } | undefined>(
			(a, b) => (a && a.far <= b.far ? a : b),
			undefined
		);
}
