/** Records beside the story, read piece by piece out of one archive, and only once the story's own map is there. */
import { addProtocol, type Map as MapLibre, type MapMouseEvent } from 'maplibre-gl';
import { recordCrowds, recordDots } from '$lib/cartography/record-layers';
import type { GroundTiles } from '$lib/cartography/style';
import type { LngLat } from '$lib/geo/lng-lat';
import { boxAround } from './places-at';
import type { MapRecord } from './scene';

/** Where the records are, and which zooms of them there are. */
export type RecordsIndex = {
	/** Absolute address of the archive. */
	address: string;
	zooms: GroundTiles['zooms'];
};

const scheme = 'records';

/** Makes the records' tiles known to MapLibre. The archive is opened when it asks for the first. */
export function recordTiles({ address, zooms }: RecordsIndex): GroundTiles {
	const open = async () => {
		const { PMTiles } = await import('pmtiles');
		return new PMTiles(address);
	};
	let opened: ReturnType<typeof open> | undefined;
	addProtocol(scheme, async ({ url }, { signal }) => {
		const [z, x, y] = url.split('/').slice(-3).map(Number) as [number, number, number];
		const archive = await (opened ??= open());
		const tile = await archive.getZxy(z, x, y, signal);
		return { data: tile?.data ?? new ArrayBuffer(0) };
	});
	return { address: `${scheme}://tiles/{z}/{x}/{y}`, zooms };
}

/** What of the records an event's point means: one, or where a crowd of them stands; nothing where there is none. */
export function recordAt(
	map: MapLibre,
	event: MapMouseEvent
): { record: MapRecord } | { crowd: LngLat } | undefined {
	if (!map.getLayer(recordDots)) return undefined;
	const { box, point } = boxAround(event);
	const found = map.queryRenderedFeatures(box, { layers: [recordDots, recordCrowds] });
	let nearest: { far: number; at: LngLat; properties: Record<string, unknown> } | undefined;
	for (const { geometry, properties } of found) {
		if (geometry.type !== 'Point') continue;
		const [lng, lat] = geometry.coordinates as [number, number];
		const { x, y } = map.project([lng, lat]);
		const far = Math.hypot(x - point.x, y - point.y);
		if (!nearest || far < nearest.far) nearest = { far, at: { lng, lat }, properties };
	}
	if (!nearest) return undefined;
	const { at, properties } = nearest;
	if ('count' in properties) return { crowd: at };
	return { record: properties as MapRecord };
}
