/**
 * The map's view in a URL's hash, in the form that MapLibre reads: `#map=zoom/lat/lng`.
 *
 * MapLibre's own two digits of zoom move the edge of a wide map by some 2 px. Whoever shares a view
 * means that view: here there are as many digits as keep all of it within half a pixel.
 */
import type { View } from './lng-lat';
import { wrapped } from './longitude';
import { maxLatitude, worldSize } from './mercator';

const name = 'map';

/** The closest zoom a hash may ask for. */
const maxHashZoom = 22;

/** Writes a view as a hash, with its leading `#`. */
export function toHash(view: View): string {
	// 2 ** 0.00005 is off by 0.03 px, 1000 px from the middle.
	const zoom = Math.round(view.zoom * 1e4) / 1e4;
	// A last digit is at most a twentieth of a pixel wide at the equator, half a pixel near the pole.
	const digits = Math.max(0, Math.ceil(Math.log10((worldSize * 2 ** zoom) / 360 / 0.05)));
	const fixed = (degrees: number) => Number(degrees.toFixed(digits));
	return `#${name}=${zoom}/${fixed(view.lat)}/${fixed(wrapped(view.lng))}`;
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
