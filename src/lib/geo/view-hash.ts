/**
 * The map's view in a URL's hash, as MapLibre writes it: `#map=zoom/lat/lng`.
 *
 * The number of digits follows MapLibre's `Hash`: enough that the position is off by less than half
 * a pixel at that zoom.
 */
import type { View } from './lng-lat';
import { maxLatitude, worldSize } from './mercator';

const name = 'map';

/** The closest zoom a hash may ask for. */
const maxHashZoom = 22;

/** Writes a view as a hash, with its leading `#`. */
export function toHash(view: View): string {
	const zoom = Math.round(view.zoom * 100) / 100;
	const digits = Math.max(0, Math.ceil(Math.log10((worldSize * 2 ** zoom) / 360 / 0.5)));
	const fixed = (degrees: number) => Number(degrees.toFixed(digits));
	return `#${name}=${zoom}/${fixed(view.lat)}/${fixed(view.lng)}`;
}

/**
 * Reads a view from a hash, with or without its `#`; other parameters beside it are left alone.
 *
 * @returns the view, or `undefined` for anything that is not one. Never throws.
 */
export function fromHash(hash: string): View | undefined {
	const value = new URLSearchParams(hash.startsWith('#') ? hash.slice(1) : hash).get(name);
	const parts = value?.split('/') ?? [];
	// Number('') is 0: an empty part is not the equator.
	if (parts.length !== 3 || parts.some((part) => part.trim() === '')) return undefined;
	const [zoom, lat, lng] = parts.map(Number) as [number, number, number];
	const valid =
		zoom >= 0 && zoom <= maxHashZoom && Math.abs(lat) <= maxLatitude && Math.abs(lng) <= 180;
	return valid ? { zoom, lat, lng } : undefined;
}
